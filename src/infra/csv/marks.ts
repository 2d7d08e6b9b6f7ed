import type { Dialect, Separator } from "./dialect.ts";

/** What cuts a text into rows and cells. */
export interface Marks {
  readonly separator: Separator;
  /** The character that ends a line; a CR before LF is part of the line end. */
  readonly terminator: "\n" | "\r";
  /** Whether quotes protect. */
  readonly quoted: boolean;
}

/** The marks of a dialect. */
export function marksOf(dialect: Dialect): Marks {
  const terminator = dialect.lineEnd === "\r" ? "\r" : "\n";
  return { separator: dialect.separator, terminator, quoted: dialect.quoting === "rfc4180" };
}

/** The index after the line end that follows `from`, or the text's length. */
export function afterLine(text: string, from: number, marks: Marks): number {
  const at = text.indexOf(marks.terminator, from);
  return at === -1 ? text.length : at + 1;
}

/** The index of the line end that stands before `after`, no further back than `from`. */
export function beforeLineEnd(
  text: string,
  span: { readonly from: number; readonly after: number },
  marks: Marks,
): number {
  let end = span.after;
  if (end > span.from && text[end - 1] === marks.terminator) end -= 1;
  if (end > span.from && text[end - 1] === "\r") end -= 1;
  return end;
}
