import type { Row } from "../../../../infra/csv/batch.ts";
import type { Problem } from "../../../../model/problem.ts";
import { NO_VALUE } from "../cells/read-cell.ts";
import { readYear } from "../cells/read-year.ts";
import { repeatsHeader } from "./repeats-header.ts";
import type { RowForm, WrittenColumn } from "./row-form.ts";
import type { SeenKeys } from "./seen-keys.ts";
import { toldText } from "./told-text.ts";

/** What `writeRow` gives for a row of another year. */
export const OTHER_YEAR = "other-year";

/** What follows the line number of a row without any trouble: no fate, nothing told, nothing cleared. */
const CLEAN = { full: `\t${NO_VALUE}\t${NO_VALUE}\n`, delta: `\t${NO_VALUE}\t${NO_VALUE}\t${NO_VALUE}\n` } as const;

/**
 * Writes a row as a line of PostgreSQL's text format for COPY; undefined where there is anything to tell. This runs for every
 * row of a delivery: it makes nothing but the line.
 */
export function writeRow(form: RowForm, row: Row, seen: SeenKeys): string | undefined {
  const { cells } = row;
  if (cells.length !== form.cellCount || repeatsHeader(form, cells)) return undefined;
  if (isOfOtherYear(form, cells)) return OTHER_YEAR;
  const texts: string[] = [];
  for (const column of form.columns) {
    const stored = storedText(column, cells[column.at] ?? "");
    if (stored === undefined) return undefined;
    texts.push(stored);
  }
  // Joined, not added piece by piece: the text is then in one place when it is looked at and sent.
  texts.push(String(row.line));
  const text = texts.join("\t");
  const again = seen.see(text, form.key.length) ? "t" : NO_VALUE;
  return `${text}\t${again}${CLEAN[form.mode]}`;
}

/** A line of `writeRow` with warnings that the row itself gives no cause to look for. */
export function withWarnings(form: RowForm, line: string, told: readonly Problem[]): string {
  if (told.length === 0) return line;
  const cleared = form.mode === "delta" ? `\t${NO_VALUE}` : "";
  return `${line.slice(0, -CLEAN[form.mode].length)}\t${NO_VALUE}\t${toldText(told)}${cleared}\n`;
}

/** What a cell is stored as; undefined where it cannot be read or has to be filled. */
export function storedText(column: WrittenColumn, cell: string): string | undefined {
  if (cell === "") return column.empty;
  const text = column.read(cell);
  return text === "" ? column.empty : text;
}

function isOfOtherYear(form: RowForm, cells: readonly string[]): boolean {
  if (form.year === undefined) return false;
  const cell = cells[form.year.at] ?? "";
  if (cell === form.year.is) return false;
  const year = readYear(cell);
  return year !== undefined && year !== "" && year !== form.year.is;
}
