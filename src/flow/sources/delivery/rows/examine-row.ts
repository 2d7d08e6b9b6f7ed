import type { Row } from "../../../../infra/csv/batch.ts";
import { problem, type Problem, type ProblemCode } from "../../../../model/problem.ts";
import { isClear } from "../cells/clear-cell.ts";
import { NO_VALUE } from "../cells/read-cell.ts";
import { isRounded, repairCode } from "../cells/read-code.ts";
import { garbledLetters } from "./garbled-letters.ts";
import { repeatsHeader } from "./repeats-header.ts";
import type { RowForm, WrittenColumn } from "./row-form.ts";
import { shownCell } from "./shown-cell.ts";
import { storedText } from "./write-row.ts";

/** A row that was looked at closely: its cells as stored, by column of the form, and all that is to be told. */
export interface ExaminedRow {
  readonly line: number;
  /** Undefined: unreadable, or empty where it must be filled. */
  readonly stored: readonly (string | undefined)[];
  readonly told: readonly Problem[];
  /** Columns of a delta that are to hold nothing from now on. */
  readonly cleared: readonly string[];
}

interface ExaminedCell {
  readonly stored: string | undefined;
  readonly told?: Problem;
  readonly cleared?: string;
}

/** Looks at all cells of a row with the right number of them, and tells all its problems. */
export function examineRow(form: RowForm, row: Row): ExaminedRow {
  if (repeatsHeader(form, row.cells)) return repeatedHeader(form, row);
  const cells = form.columns.map((column) => examineCell(form, column, row.cells[column.at] ?? ""));
  const blank = row.cells.every((cell) => cell.trim() === "");
  return {
    line: row.line,
    // An empty line of a spreadsheet stands for no row of before: its key is known to be nothing.
    stored: cells.map(({ stored }) => (blank ? (stored ?? "") : stored)),
    told: [...cells.flatMap(({ told }) => told ?? []), ...garbledLetters(form, row)],
    cleared: cells.flatMap(({ cleared }) => cleared ?? []),
  };
}

// In the place of no row of before.
function repeatedHeader(form: RowForm, { line }: Row): ExaminedRow {
  return { line, stored: form.columns.map(() => ""), told: [problem("row-repeats-header", { file: "" })], cleared: [] };
}

function examineCell(form: RowForm, column: WrittenColumn, cell: string): ExaminedCell {
  if (form.mode === "delta" && isClear(cell)) return clearCell(column);
  const stored = storedText(column, cell);
  if (stored !== undefined) return { stored };
  const repaired = column.column.type === "code" ? repairCode(cell) : cell;
  const mended = storedText(column, repaired);
  if (mended === undefined) return { stored: undefined, told: cellProblem(column, repaired) };
  return { stored: mended, told: tell("code-repaired", column, { before: cell, after: repaired }) };
}

function clearCell(column: WrittenColumn): ExaminedCell {
  if (column.inKey || column.column.required) return { stored: undefined, told: tell("cell-required", column) };
  return { stored: NO_VALUE, cleared: column.name };
}

function cellProblem(column: WrittenColumn, cell: string): Problem {
  const value = shownCell(cell);
  if (value === "") return tell("cell-required", column);
  if (column.name === "action") return tell("delta-action-unknown", column, { value });
  const choices = column.column.choices;
  if (choices !== undefined) return tell("cell-not-in-list", column, { value, allowed: choices.join(", ") });
  if (column.column.type === "code" && isRounded(value)) return tell("code-rounded", column, { value });
  return tell("cell-unreadable", column, { value, type: column.column.type });
}

// File, line and key are those of the row and are added where it is stored.
function tell(code: ProblemCode, column: WrittenColumn, facts: Problem["facts"] = {}): Problem {
  return problem(code, { file: "", column: column.name }, facts);
}
