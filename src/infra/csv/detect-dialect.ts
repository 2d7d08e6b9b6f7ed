import { decode } from "./decode.ts";
import { byteOrderMarkOf, detectEncoding } from "./detect-encoding.ts";
import type { Dialect, ForcedDialect, LineEnd, Quoting, Separator } from "./dialect.ts";
import { SEPARATORS } from "./dialect.ts";

/** How many first bytes of a file are enough to tell how it is written. */
export const SAMPLE_BYTES = 262_144;

/**
 * Tells how a file is written from its first bytes; what is forced is taken as said, except that a byte order mark wins over a
 * forced encoding, since it can be nothing else.
 */
export function detectDialect(sample: Buffer, forced: ForcedDialect = {}): Dialect {
  const mark = byteOrderMarkOf(sample);
  const encoding = mark?.encoding ?? forced.encoding ?? detectEncoding(sample);
  const quoting = forced.quoting ?? "rfc4180";
  const text = unquoted(decode(sample.subarray(mark?.mark.length ?? 0), encoding).text, quoting);
  const lineEnd = forced.lineEnd ?? detectLineEnd(text);
  const separator = forced.separator ?? detectSeparator(text, lineEnd);
  return { encoding, bom: mark !== undefined, separator, lineEnd, quoting };
}

function unquoted(text: string, quoting: Quoting): string {
  return quoting === "none" ? text : text.replaceAll(/"[^"]*"/gu, "");
}

// Old Macintosh files end lines with CR and may hold LF inside quotes; elsewhere a lone CR is an accident.
function detectLineEnd(text: string): LineEnd {
  const count = { "\n": 0, "\r\n": 0, "\r": 0 };
  for (const [found] of text.matchAll(/\r\n|\n|\r/gu)) count[found as LineEnd] += 1;
  if (count["\r"] > count["\n"] + count["\r\n"]) return "\r";
  return count["\r\n"] > count["\n"] ? "\r\n" : "\n";
}

function detectSeparator(text: string, lineEnd: LineEnd): Separator {
  const header = text.replace(/^[\r\n]+/u, "").split(lineEnd, 1)[0] ?? "";
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ";";
}
