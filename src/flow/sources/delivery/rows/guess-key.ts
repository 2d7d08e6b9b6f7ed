import { storedText } from "./write-row.ts";
import type { RowForm, WrittenColumn } from "./row-form.ts";

/**
 * The key of a row with too many or too few cells, as far as it is certain: an extra separator stands in a free text, so that
 * what is left of all free texts is where it should be, and what is right of them counts from the end. The last cell of a row that
 * is too short may be cut, or be all of the row where its separator is another one. By column of the form.
 */
export function guessKey(form: RowForm, cells: readonly string[]): readonly (string | undefined)[] {
  const texts = form.columns.filter(({ at, column }) => at >= 0 && column.type === "text").map(({ at }) => at);
  const bounds = { first: Math.min(...texts, form.cellCount), last: Math.max(...texts, -1) };
  return form.columns.map((column) => {
    if (!column.inKey) return undefined;
    if (column.at === -1) return column.empty;
    const cell = cellFor(column, bounds, { cells, extra: cells.length - form.cellCount });
    return cell === undefined ? undefined : storedText(column, cell);
  });
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

interface SkewedRow {
  readonly cells: readonly string[];
  readonly extra: number;
}

function cellFor(column: WrittenColumn, bounds: Bounds, row: SkewedRow): string | undefined {
  const whole = row.extra < 0 ? row.cells.length - 1 : row.cells.length;
  if (column.at < Math.min(bounds.first, whole)) return row.cells[column.at];
  return column.at > bounds.last && row.extra > 0 ? row.cells[column.at + row.extra] : undefined;
}
