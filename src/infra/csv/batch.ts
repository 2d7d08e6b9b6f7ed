import type { Encoding } from "./dialect.ts";
import type { ReadingProblem } from "./reading-problem.ts";

/** One row that could be read. Its cells are pieces of the batch's text: one that is kept for long keeps the text. */
export interface Row {
  readonly cells: readonly string[];
  /** Line where the row begins, from 1; a quoted cell may carry it over several lines. */
  readonly line: number;
  /** Where its bytes begin in the batch's. */
  readonly start: number;
  /** Where its bytes end in the batch's, its line end included. */
  readonly end: number;
}

/** One row that could not be read, and why. A line beyond the limit is not kept: its `start` and `end` are equal. */
export interface RefusedRow {
  readonly problem: ReadingProblem;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Some successive rows of a file, with the bytes they came from. */
export interface Batch {
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedRow[];
  /** Empty lines that were passed over. */
  readonly blankLines: number;
  /** The encoding as known so far: `ascii` becomes another one where the first accent comes. */
  readonly encoding: Encoding;
  /** Where `bytes` begins in the file, in bytes. */
  readonly offset: number;
  readonly bytes: Buffer;
}

/** The original bytes of a row, its line end included; no copy, so good as long as the batch is. */
export function bytesOf(batch: Batch, row: Row | RefusedRow): Buffer {
  return batch.bytes.subarray(row.start, row.end);
}
