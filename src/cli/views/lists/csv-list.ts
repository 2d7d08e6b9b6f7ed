import { csvLine, type LineStyle } from "../../../infra/csv/csv-line.ts";
import type { Output } from "../../output.ts";
import { cellText } from "../../../presentation/cell-text.ts";
import { type List, writeRows } from "./list.ts";

const STYLE: LineStyle = { separator: ",", lineEnd: "\n", forSpreadsheets: true };

/** CSV with a header; lists inside a cell are joined by a vertical bar, cells that would start a formula are disarmed. */
export async function writeCsvList(output: Output, { columns, rows }: List): Promise<void> {
  await output.write(csvLine(columns, STYLE));
  await writeRows(output, rows, (row) =>
    csvLine(
      columns.map((column) => cellText(row, column)),
      STYLE,
    ),
  );
}
