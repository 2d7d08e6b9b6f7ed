import type { ProblemCode } from "../../model/problem.ts";

/** Why a row, or a whole file, could not be read. `row-binary` is a NUL or a byte order mark inside. */
export type ReadingProblemCode = Extract<
  ProblemCode,
  | "file-empty"
  | "file-binary"
  | "row-binary"
  | "row-undecodable"
  | "row-quote-open"
  | "row-quote-stray"
  | "row-too-long"
>;

/** Expected trouble while reading: what, and where in the file. */
export interface ReadingProblem {
  readonly code: ReadingProblemCode;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Number of the cell in its row, from 1. */
  readonly column: number;
  /** Character in its line, from 1. */
  readonly character: number;
  /** What stands there, printable: `0x81`, `U+FEFF`, `x`, `zip`; empty where it would tell nothing. */
  readonly found: string;
}

/** A problem at the beginning of a line: of the whole line, or of the whole file when it is the first. */
export function problemOfLine(code: ReadingProblemCode, line: number, found = ""): ReadingProblem {
  return { code, line, column: 1, character: 1, found };
}
