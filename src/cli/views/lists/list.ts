import type { Output } from "../../output.ts";

/** A list with its columns in order, its rows as they come. */
export interface List {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<object>;
}

/** How a list is written; it ends early when nobody reads any more. */
export type WriteList = (output: Output, list: List) => Promise<void>;

/** Many rows a write: one a row would be slow. */
const ROWS_A_WRITE = 500;

/** Writes rows as texts, many at a time. */
export async function writeRows<Row extends object>(
  output: Output,
  rows: AsyncIterable<Row>,
  textOf: (row: Row) => string,
): Promise<void> {
  let waiting: string[] = [];
  for await (const row of rows) {
    waiting.push(textOf(row));
    if (waiting.length < ROWS_A_WRITE) continue;
    await output.write(waiting.join(""));
    waiting = [];
    if (output.isClosed) return;
  }
  await output.write(waiting.join(""));
}
