import type { Marks } from "./marks.ts";

/** A place in a row's text: lines after its first, cell from 1, character of its line from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly character: number;
}

/** The place a person can find, from all the text of the row that stands before it. */
export function placeAfter(before: string, marks: Marks): Place {
  const lines = before.split(marks.terminator);
  const cells = withoutQuotedCells(before, marks).split(marks.separator);
  return { line: lines.length - 1, column: cells.length, character: (lines.at(-1) ?? "").length + 1 };
}

// A quote opens a cell only where the cell begins; the last one may still be open.
function withoutQuotedCells(text: string, marks: Marks): string {
  if (!marks.quoted) return text;
  return text.replaceAll(new RegExp(`(^|[${marks.separator}])"(?:[^"]|"")*(?:"|$)`, "gu"), "$1");
}
