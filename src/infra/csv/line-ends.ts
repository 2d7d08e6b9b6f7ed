import type { Encoding } from "./dialect.ts";
import type { Marks } from "./marks.ts";

/** Where the bytes after the last line end begin; 0 when there is none. */
export function afterLastLineEnd(bytes: Buffer, marks: Marks, encoding: Encoding): number {
  const mark = terminatorBytes(marks, encoding);
  let at = bytes.lastIndexOf(mark);
  // In UTF-16 two halves of different characters can look like a line end.
  while (at > 0 && at % mark.length !== 0) at = bytes.lastIndexOf(mark, at - 1);
  return at === -1 ? 0 : at + mark.length;
}

/** Where the bytes after the first line end begin; -1 when there is none. */
export function afterFirstLineEnd(bytes: Buffer, marks: Marks, encoding: Encoding): number {
  const mark = terminatorBytes(marks, encoding);
  let at = bytes.indexOf(mark);
  while (at > 0 && at % mark.length !== 0) at = bytes.indexOf(mark, at + 1);
  return at === -1 ? -1 : at + mark.length;
}

function terminatorBytes(marks: Marks, encoding: Encoding): Buffer {
  const code = marks.terminator.charCodeAt(0);
  if (encoding === "utf-16le") return Buffer.of(code, 0);
  return encoding === "utf-16be" ? Buffer.of(0, code) : Buffer.of(code);
}
