import type { Marks } from "./marks.ts";
import { readCell } from "./read-cell.ts";

/** A place in a row's text: lines after its first, cell from 1, character of its line from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly character: number;
}

/** The place a person can find, from all the text of the row that stands before it. */
export function placeAfter(before: string, marks: Marks): Place {
  const lines = before.split(marks.terminator);
  return { line: lines.length - 1, column: lastColumn(before, marks), character: (lines.at(-1) ?? "").length + 1 };
}

function lastColumn(text: string, marks: Marks): number {
  let column = 1;
  for (
    let cell = readCell(text, 0, marks);
    text[cell.end] === marks.separator;
    cell = readCell(text, cell.end + 1, marks)
  ) {
    column += 1;
  }
  return column;
}
