import type { Marks } from "./marks.ts";
import { afterLine } from "./marks.ts";

/** A row with quotes, or why there is none: `open` when the text ends inside quotes, `stray` when text follows a closing quote. */
export type QuotedRow =
  | { readonly kind: "row"; readonly cells: string[]; readonly end: number; readonly crossing: number }
  | { readonly kind: "open"; readonly crossing: number }
  | { readonly kind: "stray"; readonly at: number; readonly crossing: number };

interface Cell {
  readonly kind: "cell" | "open" | "stray";
  readonly value: string;
  /** Where the separator or line end after the cell stands, or the stray character. */
  readonly end: number;
}

const QUOTE = '"';

/**
 * Reads the row that begins at `from` by RFC 4180; a quote inside an unquoted cell is an ordinary character. `end` is after the
 * row's line end. `crossing` is where the first quoted cell opens that goes beyond its line, or -1.
 */
export function splitQuotedRow(text: string, from: number, marks: Marks): QuotedRow {
  const cells: string[] = [];
  const lineEnd = afterLine(text, from, marks);
  let crossing = -1;
  for (let at = from; ;) {
    const cell = text[at] === QUOTE ? quotedCell(text, at, marks) : plainCell(text, at, marks);
    if (crossing === -1 && (cell.kind === "open" || cell.end > lineEnd)) crossing = at;
    if (cell.kind === "open") return { kind: "open", crossing };
    if (cell.kind === "stray") return { kind: "stray", at: cell.end, crossing };
    cells.push(cell.value);
    if (text[cell.end] !== marks.separator)
      return { kind: "row", cells, end: afterLine(text, cell.end, marks), crossing };
    at = cell.end + 1;
  }
}

function plainCell(text: string, from: number, marks: Marks): Cell {
  let end = from;
  while (end < text.length && text[end] !== marks.separator && text[end] !== marks.terminator) end += 1;
  const carriage = marks.terminator === "\n" && text[end] !== marks.separator && text[end - 1] === "\r" ? 1 : 0;
  return { kind: "cell", value: text.slice(from, Math.max(from, end - carriage)), end };
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
