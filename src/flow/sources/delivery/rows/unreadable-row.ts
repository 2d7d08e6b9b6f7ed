import { type Batch, bytesOf, type RefusedRow, type Row } from "../../../../infra/csv/batch.ts";
import type { Separator } from "../../../../infra/csv/dialect.ts";
import { problem } from "../../../../model/problem.ts";
import type { ExaminedRow } from "./examine-row.ts";
import { guessKey } from "./guess-key.ts";
import type { RowForm } from "./row-form.ts";

/** A row with a wrong number of cells: refused, with its key as far as it is certain. */
export function wrongCellCount(form: RowForm, row: Row): ExaminedRow {
  const facts = { expected: form.cellCount, found: row.cells.length };
  const told = [problem("row-cell-count", { file: "" }, facts)];
  return { line: row.line, stored: guessKey(form, row.cells), told, cleared: [] };
}

/** A row that is no CSV: refused, with the key that its bytes seem to hold. */
export function unreadableRow(
  form: RowForm,
  batch: Batch,
  refused: RefusedRow & { readonly separator: Separator },
): ExaminedRow {
  const { code, line, column, character, found } = refused.problem;
  const heading = form.headings[column - 1];
  const place = heading === undefined ? { file: "" } : { file: "", column: heading };
  const told = [problem(code, place, { line, character, found })];
  const cells = roughCells(bytesOf(batch, refused).toString("latin1"), refused.separator);
  return { line: refused.line, stored: guessKey(form, cells), told, cleared: [] };
}

// Codes are plain characters in all encodings but UTF-16, where they hold NUL and give no key.
function roughCells(text: string, separator: Separator): readonly string[] {
  const cells = text.replace(/[\r\n]+$/, "").split(separator);
  return cells.map((cell) => (/[^\x20-\x7e]/.test(cell) ? "" : cell.replaceAll('"', "")));
}
