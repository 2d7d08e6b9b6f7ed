import { OperatorError } from "../../model/errors.ts";

/** Why an archive is refused, and what to do about it. */
const NEXT = {
  "archive-not-zip": "Send a zip file.",
  "archive-truncated": "Send it again: the transfer was cut, or was not over.",
  "archive-damaged": "Make the archive again and send it again.",
  "archive-encrypted": "Make the archive again without a password.",
  "archive-unsupported": "Make the archive again with the ordinary compression (deflate), in one part.",
  "archive-duplicate-name": "Make the archive again with one file of that name.",
  "archive-path-escape":
    "Make the archive again from inside the folder, without links; if you did not make it, do not trust it.",
  "archive-bomb": "If the archive is right, raise the limit; if you did not make it, do not trust it.",
} as const;
/** What is wrong with an archive. */
export type ArchiveErrorCode = keyof typeof NEXT;

/** What is wrong with which archive, as a person knows it. */
export interface ArchiveFault {
  readonly archive: string;
  readonly what: string;
  readonly cause?: unknown;
}

/** The error for an archive that is refused. */
export function archiveError(code: ArchiveErrorCode, { archive, what, cause }: ArchiveFault): OperatorError {
  return new OperatorError(`${archive}: ${what}`, { code, next: NEXT[code], cause });
}

// The texts of yauzl 3 and of zlib, which carry no codes of their own.
const READING_ERRORS: readonly (readonly [RegExp, ArchiveErrorCode, string])[] = [
  [/unexpected EOF|overflows file bounds|unexpected end of file/u, "archive-truncated", "its end is missing"],
  [/too many bytes in the stream/u, "archive-bomb", "a file is larger than the archive says"],
  [/strong encryption/u, "archive-encrypted", "it is encrypted"],
  [/multi-disk|unsupported compression/u, "archive-unsupported", "it is written in a way that is not read"],
];

/** What an error of the zip reader means; errors of the file system pass as they are. */
export function fromReadingError(error: unknown, archive: string): unknown {
  if (!(error instanceof Error) || error instanceof OperatorError || "syscall" in error) return error;
  const known = READING_ERRORS.find(([pattern]) => pattern.test(error.message));
  if (known) return archiveError(known[1], { archive, what: known[2], cause: error });
  return archiveError("archive-damaged", { archive, what: `it cannot be read (${error.message})`, cause: error });
}
