import pg from "pg";
import { OperatorError, TransientError } from "../../model/errors.ts";

const SYSTEM_CODES = /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/;
// Class 08 connection; 53300 too many connections; 57P01 to 57P03 server stopping, crashed, starting.
const UNREACHABLE_STATES = /^(08|53300|57P0[123])/;
// What the driver says without a code when a connection breaks or cannot be had in time.
const DRIVER_MESSAGES =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;

/** The error to throw for one that the driver or the server gave; others, SQL errors above all, come back as they are. */
export function toStoreError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === "53100") return diskFull(error);
  if (isUnreachable(error, code)) return unreachable(error);
  if (/^(28|3D000)/.test(code)) return refused(error);
  return error;
}

/** Whether the error says that the connection or the server is gone. */
export function isUnreachable(error: unknown, code = codeOf(error)): boolean {
  if (error instanceof pg.DatabaseError) return UNREACHABLE_STATES.test(code);
  return error instanceof Error && (SYSTEM_CODES.test(code) || DRIVER_MESSAGES.test(error.message));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function unreachable(cause: unknown): TransientError {
  return new TransientError(`The store does not answer: ${messageOf(cause)}.`, {
    code: "store-unreachable",
    next: "Check that PostgreSQL runs and try again; what was under way was rolled back.",
    cause,
  });
}

function diskFull(cause: unknown): TransientError {
  return new TransientError(`The store's disk is full: ${messageOf(cause)}.`, {
    code: "store-disk-full",
    next: "Free some space and try again; what was under way was rolled back.",
    cause,
  });
}

function refused(cause: unknown): OperatorError {
  return new OperatorError(`The store refuses the connection: ${messageOf(cause)}.`, {
    code: "store-refused",
    next: "Check user, password and database name of the store's URL.",
    cause,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
