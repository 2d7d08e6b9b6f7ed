/** Why a row, or a whole file, could not be read. */
export const READING_PROBLEMS = {
  "file-empty": "the file holds no line",
  "file-not-text": "the file is not text: a zip, a workbook, an image",
  "bytes-undecodable": "bytes that mean nothing in the file's encoding",
  "control-character": "a NUL character, which no text holds",
  "bom-inside": "a byte order mark after the file's beginning: two files were joined",
  "quote-unclosed": "a quote is opened and never closed",
  "quote-stray": "a character stands between a closing quote and the next separator",
  "line-too-long": "the line is longer than the limit",
} as const;
export type ReadingProblemCode = keyof typeof READING_PROBLEMS;

/** Expected trouble while reading: what, and where in the file. */
export interface ReadingProblem {
  readonly code: ReadingProblemCode;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Number of the cell in its row, from 1. */
  readonly column: number;
  /** Character in its line, from 1. */
  readonly character: number;
  /** What stands there, printable: `0x81`, `U+FEFF`, `x`; empty where it would tell nothing. */
  readonly found: string;
}

/** A problem of the file as a whole. */
export function fileProblem(code: ReadingProblemCode): ReadingProblem {
  return { code, line: 1, column: 1, character: 1, found: "" };
}
