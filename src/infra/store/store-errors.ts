import pg from "pg";
import { OperatorError, TransientError } from "../../model/errors.ts";
import { tlsTrouble } from "../tls-trouble.ts";

const SYSTEM_CODES = /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/;
// Class 08 connection; 53300 too many connections; 57P01 to 57P03 server stopping, crashed, starting.
const UNREACHABLE_STATES = /^(08|53300|57P0[123])/;
// What the driver says without a code when a connection breaks or cannot be had in time.
const DRIVER_MESSAGES =
  /Connection terminated|Client (has encountered a connection error|was closed) and is not queryable|timeout exceeded when trying to connect|^timeout expired$/;

/** What has broken connections of ours: the same error comes out of whatever was under way there, a copy above all. */
const BROKE_CONNECTIONS = new WeakSet<Error>();

/** Remembers an error as one that broke a connection to the store; for the `error` event of a connection. */
export function noteBroken(error: Error): void {
  BROKE_CONNECTIONS.add(error);
}

/** Throws what `toStoreError` makes of an error of the driver; for `.catch`. */
export function throwStoreError(error: unknown): never {
  throw toStoreError(error);
}

/**
 * The error to throw for one that came out of a call of the driver: TransientError `store-unreachable`, `store-disk-full` or
 * `store-conflict`, OperatorError `store-refused` or `store-tls`; others, SQL errors above all, as they are.
 */
export function toStoreError(error: unknown): unknown {
  return hasSystemCode(error) ? unreachable(error) : toServerError(error);
}

/** The same for an error that may as well come from elsewhere, whose connection trouble is not the store's. */
export function toServerError(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) return ofState(error, error.code ?? "");
  const tls = tlsTrouble(error);
  if (tls !== null) return withoutTls(tls, error);
  return error instanceof Error && isOfConnection(error) ? unreachable(error) : error;
}

function isOfConnection(error: Error): boolean {
  return BROKE_CONNECTIONS.has(error) || DRIVER_MESSAGES.test(error.message);
}

function ofState(error: pg.DatabaseError, state: string): Error {
  if (state === "53100") return diskFull(error);
  if (UNREACHABLE_STATES.test(state)) return unreachable(error);
  if (/^40(001|P01)/.test(state)) return conflict(error);
  if (/^(28|3D000)/.test(state)) return refused(error);
  return error;
}

function hasSystemCode(error: unknown): error is Error {
  return error instanceof Error && "code" in error && SYSTEM_CODES.test(String(error.code));
}

function unreachable(cause: Error): TransientError {
  return new TransientError(`The store does not answer: ${reasonOf(cause)}.`, {
    code: "store-unreachable",
    facts: { said: reasonOf(cause) },
    next: "Check that PostgreSQL runs and try again.",
    cause,
  });
}

function diskFull(cause: Error): TransientError {
  return new TransientError(`The store's disk is full: ${reasonOf(cause)}.`, {
    code: "store-disk-full",
    facts: { said: reasonOf(cause) },
    next: "Free some space and try again; what was under way was rolled back.",
    cause,
  });
}

function conflict(cause: Error): TransientError {
  return new TransientError(`Somebody else changed the same rows at the same time: ${reasonOf(cause)}.`, {
    code: "store-conflict",
    facts: { said: reasonOf(cause) },
    next: "Try again; what was under way was rolled back.",
    cause,
  });
}

function refused(cause: Error): OperatorError {
  return new OperatorError(`The store refuses the connection: ${reasonOf(cause)}.`, {
    code: "store-refused",
    facts: { said: reasonOf(cause) },
    next: "Check user, password and database name of the store's URL.",
    cause,
  });
}

function withoutTls(said: string, cause: unknown): OperatorError {
  return new OperatorError(`The store cannot be reached by TLS: ${said}.`, {
    code: "store-tls",
    facts: { said },
    next: "Check that the server offers TLS, and that this machine trusts its certificate (NODE_EXTRA_CA_CERTS names the file of an authority of your own).",
    cause,
  });
}

// A host of several addresses fails with one error each and no message of its own.
function reasonOf(error: Error): string {
  const all = error instanceof AggregateError ? error.errors.map((inner: unknown) => String(inner)) : [error.message];
  return all.join("; ");
}
