import { isAscii, isUtf8 } from "node:buffer";

import type { Encoding } from "./dialect.ts";
import { fromLatin1 } from "./single-byte.ts";

/** Text with what is needed to find its bytes again. */
export interface DecodedText {
  readonly text: string;
  /** Bytes a character takes; `varies` in UTF-8 with accents. */
  readonly width: 1 | 2 | "varies";
  /** True for UTF-8 with broken bytes: the text is then its bytes read as Latin 1, to be decoded row by row. */
  readonly broken: boolean;
}

/** Decodes whole lines. Nothing is ever replaced: what means nothing stays recognisable by `forbiddenIn`. */
export function decode(bytes: Buffer, encoding: Encoding): DecodedText {
  switch (encoding) {
    case "utf-8":
      return decodeUtf8(bytes);
    case "utf-16le":
      return { text: decodeWide(bytes), width: 2, broken: false };
    case "utf-16be":
      return { text: decodeWide(swapped(bytes)), width: 2, broken: false };
    case "ascii":
    case "windows-1252":
    case "iso-8859-1":
    case "iso-8859-15":
      return { text: fromLatin1(bytes.toString("latin1"), encoding), width: 1, broken: false };
    default:
      return encoding satisfies never;
  }
}

/** The UTF-8 text of a string that holds one byte a character. */
export function utf8FromLatin1(text: string): string {
  return Buffer.from(text, "latin1").toString("utf8");
}

function decodeUtf8(bytes: Buffer): DecodedText {
  if (isAscii(bytes)) return { text: bytes.toString("latin1"), width: 1, broken: false };
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), width: "varies", broken: false };
  return { text: bytes.toString("latin1"), width: 1, broken: true };
}

// Half a character at the end of a cut file reads as half a surrogate pair, for which its row is refused.
function decodeWide(bytes: Buffer): string {
  return bytes.length % 2 === 0 ? bytes.toString("utf16le") : `${bytes.toString("utf16le", 0, bytes.length - 1)}\ud800`;
}

function swapped(bytes: Buffer): Buffer {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
  return bytes.length % 2 === 0 ? even : Buffer.concat([even, bytes.subarray(-1)]);
}
