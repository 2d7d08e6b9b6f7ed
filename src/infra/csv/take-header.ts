import type { Batch, Row } from "./batch.ts";
import { bytesOf } from "./batch.ts";
import type { ReadingProblem } from "./reading-problem.ts";
import { problemOfLine } from "./reading-problem.ts";

/** The first row of a table. */
export interface Header {
  readonly cells: readonly string[];
  readonly line: number;
  /** From the file's byte order mark, if any, to the end of the header's row: what a file of some of its rows begins with. */
  readonly bytes: Buffer;
}

/** The header and what is left of the batch it came in, or why there is none. */
export type TakenHeader =
  | { readonly kind: "header"; readonly header: Header; readonly rest: Batch }
  | { readonly kind: "refused"; readonly problem: ReadingProblem };

/** Takes the first row of a file away from its batches. */
export async function takeHeader(batches: AsyncIterator<Batch>, byteOrderMark: Buffer): Promise<TakenHeader> {
  for (;;) {
    const next = await batches.next();
    if (next.done) return { kind: "refused", problem: problemOfLine("file-empty", 1) };
    const [row, ...rows] = next.value.rows;
    const refused = next.value.refused[0];
    if (refused && (!row || refused.line < row.line)) return { kind: "refused", problem: refused.problem };
    if (row)
      return { kind: "header", header: headerFrom(next.value, row, byteOrderMark), rest: { ...next.value, rows } };
  }
}

function headerFrom(batch: Batch, row: Row, byteOrderMark: Buffer): Header {
  return { cells: row.cells, line: row.line, bytes: Buffer.concat([byteOrderMark, bytesOf(batch, row)]) };
}
