import type { Output } from "../../output.ts";
import { tableLines, widthsOf } from "../human/table.ts";
import { visibleOnOneLine } from "../visible.ts";
import { cellText } from "../../../presentation/cell-text.ts";
import type { List } from "./list.ts";

/** Rows that are looked at before the first line is written, to make columns wide enough; then so many a write. */
const ROWS_A_WRITE = 500;

/** Columns for people, as wide as the first rows need. */
export async function writeTableList(output: Output, { columns, rows }: List): Promise<void> {
  let widths: readonly number[] | undefined;
  let waiting: (readonly string[])[] = [columns];
  for await (const row of rows) {
    waiting.push(columns.map((column) => visibleOnOneLine(cellText(row, column))));
    if (waiting.length < ROWS_A_WRITE) continue;
    widths ??= widthsOf(waiting);
    await output.write(textOf(waiting, widths));
    waiting = [];
    if (output.isClosed) return;
  }
  await output.write(textOf(waiting, widths ?? widthsOf(waiting)));
}

function textOf(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  return tableLines(rows, { widths })
    .map((line) => `${line}\n`)
    .join("");
}
