import { statfs } from "node:fs/promises";
import { TransientError } from "../../../model/errors.ts";

/** Less room than this, in bytes, is none: PostgreSQL writes whole pages and segments. */
const NO_ROOM = 1_048_576;

/** The error of a disk without room; `what` could not be done. */
export function diskFull(what: string, cause?: unknown): TransientError {
  return new TransientError(`The disk is full: ${what}.`, {
    code: "store-disk-full",
    facts: { said: what },
    next: "Free some space and try again.",
    cause,
  });
}

/** Whether a PostgreSQL program says so; where only a part of a page fits it gives the hint alone. */
export function saysDiskFull(text: string): boolean {
  return /No space left on device|Check free disk space/.test(text);
}

/** Whether an error of the file system is that of a full disk. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

/** Whether the disk of a folder has no room left: a program that could not even write its log says nothing. */
export async function hasNoRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < NO_ROOM;
}
