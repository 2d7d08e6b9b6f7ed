import type { Dialect } from "./dialect.ts";
import { marksOf } from "./marks.ts";

/** Where the bytes after the last line end begin; 0 when there is none. */
export function afterLastLineEnd(bytes: Buffer, dialect: Dialect): number {
  const mark = terminatorBytes(dialect);
  let at = bytes.lastIndexOf(mark);
  // In UTF-16 two halves of different characters can look like a line end.
  while (at > 0 && at % mark.length !== 0) at = bytes.lastIndexOf(mark, at - 1);
  return at === -1 ? 0 : at + mark.length;
}

/** Where the bytes after the first line end begin; -1 when there is none. */
export function afterFirstLineEnd(bytes: Buffer, dialect: Dialect): number {
  const mark = terminatorBytes(dialect);
  let at = bytes.indexOf(mark);
  while (at > 0 && at % mark.length !== 0) at = bytes.indexOf(mark, at + 1);
  return at === -1 ? -1 : at + mark.length;
}

function terminatorBytes(dialect: Dialect): Buffer {
  const code = marksOf(dialect).terminator.charCodeAt(0);
  if (dialect.encoding === "utf-16le") return Buffer.of(code, 0);
  return dialect.encoding === "utf-16be" ? Buffer.of(0, code) : Buffer.of(code);
}
