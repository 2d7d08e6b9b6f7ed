import type { Marks } from "./marks.ts";

/** A cell, or why there is none: `open` when the text ends inside quotes, `stray` when text follows the closing quote. */
export interface Cell {
  readonly kind: "cell" | "open" | "stray";
  readonly value: string;
  /** Where the separator or line end after the cell stands, or the stray character. */
  readonly end: number;
}

const QUOTE = '"';

/** Reads the cell that begins at `from` by RFC 4180; a quote inside an unquoted cell is an ordinary character. */
export function readCell(text: string, from: number, marks: Marks): Cell {
  return marks.quoted && text[from] === QUOTE ? quotedCell(text, from, marks) : plainCell(text, from, marks);
}

function plainCell(text: string, from: number, marks: Marks): Cell {
  let end = from;
  while (end < text.length && text[end] !== marks.separator && text[end] !== marks.terminator) end += 1;
  const withoutCarriageReturn = marks.terminator === "\n" && text[end] !== marks.separator && text[end - 1] === "\r";
  return { kind: "cell", value: text.slice(from, withoutCarriageReturn ? Math.max(from, end - 1) : end), end };
}

function quotedCell(text: string, from: number, marks: Marks): Cell {
  let close = text.indexOf(QUOTE, from + 1);
  let doubled = false;
  while (close !== -1 && text[close + 1] === QUOTE) {
    doubled = true;
    close = text.indexOf(QUOTE, close + 2);
  }
  if (close === -1) return { kind: "open", value: "", end: text.length };
  const value = text.slice(from + 1, close);
  const kind = endsCell(text, close + 1, marks) ? "cell" : "stray";
  return { kind, value: doubled ? value.replaceAll('""', QUOTE) : value, end: close + 1 };
}

function endsCell(text: string, at: number, marks: Marks): boolean {
  const next = text[at];
  if (next === undefined || next === marks.separator || next === marks.terminator) return true;
  return next === "\r" && marks.terminator === "\n" && (text[at + 1] ?? "\n") === "\n";
}
