import type { Marks } from "./marks.ts";
import { afterLine } from "./marks.ts";
import { readCell } from "./read-cell.ts";

/** A row with quotes, or why there is none, as for a cell; `open` too where a cell goes beyond its line and may not. */
export type QuotedRow =
  | { readonly kind: "row"; readonly cells: readonly string[]; readonly end: number; readonly crossing: number }
  | { readonly kind: "open"; readonly crossing: number }
  | { readonly kind: "stray"; readonly at: number; readonly crossing: number };

/** Where a row begins in a text, and whether its cells may hold line ends. */
export interface RowStart {
  readonly from: number;
  readonly mayCross: boolean;
}

/**
 * Reads one row by RFC 4180. `end` is after the row's line end. `crossing` is where the first cell begins that goes beyond its
 * line, or -1.
 */
export function splitQuotedRow(text: string, start: RowStart, marks: Marks): QuotedRow {
  const cells: string[] = [];
  const lineEnd = afterLine(text, start.from, marks);
  let crossing = -1;
  for (let at = start.from; ;) {
    const cell = readCell(text, at, marks);
    if (crossing === -1 && (cell.kind === "open" || cell.end > lineEnd)) crossing = at;
    if (cell.kind === "open" || (crossing !== -1 && !start.mayCross)) return { kind: "open", crossing };
    if (cell.kind === "stray") return { kind: "stray", at: cell.end, crossing };
    cells.push(cell.value);
    if (text[cell.end] !== marks.separator)
      return { kind: "row", cells, end: afterLine(text, cell.end, marks), crossing };
    at = cell.end + 1;
  }
}
