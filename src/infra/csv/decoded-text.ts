import type { Encoding } from "./dialect.ts";
import { utf8FromLatin1 } from "./single-byte.ts";

/** Text with what is needed to find its bytes again. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes a character takes; `varies` in UTF-8 with accents. */
  readonly width: 1 | 2 | "varies";
  /**
   * Whether some row may have to be refused for what it holds: `clean` for none, `doubtful` for some, `undecoded` for UTF-8 with
   * broken bytes, whose text is then its bytes read as Latin 1, to be decoded row by row.
   */
  readonly state: "clean" | "doubtful" | "undecoded";
}

/** How many bytes a stretch of a decoded text takes. */
export function bytesBetween(decoded: DecodedText, from: number, to: number): number {
  if (decoded.width !== "varies") return (to - from) * decoded.width;
  return Buffer.byteLength(decoded.text.slice(from, to));
}

/** A stretch of a decoded text as a person reads it. */
export function readable(decoded: DecodedText, from: number, to: number): string {
  const text = decoded.text.slice(from, to);
  return decoded.state === "undecoded" ? utf8FromLatin1(text) : text;
}
