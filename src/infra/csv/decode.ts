import { isAscii, isUtf8 } from "node:buffer";

import type { DecodedText } from "./decoded-text.ts";
import type { Encoding } from "./dialect.ts";
import { forbiddenIn } from "./forbidden.ts";
import { fromLatin1 } from "./single-byte.ts";

/** Decodes whole lines. Nothing is ever replaced: what means nothing stays, to be found by `forbiddenIn`. */
export function decode(bytes: Buffer, encoding: Encoding): DecodedText {
  switch (encoding) {
    case "utf-8":
      return decodeUtf8(bytes);
    case "utf-16le":
      return checked(decodeWide(bytes), encoding, 2);
    case "utf-16be":
      return checked(decodeWide(swapped(bytes)), encoding, 2);
    case "ascii":
    case "windows-1252":
    case "iso-8859-1":
    case "iso-8859-15":
      return checked(fromLatin1(bytes.toString("latin1"), encoding), encoding, 1);
    default:
      return encoding satisfies never;
  }
}

function checked(text: string, encoding: Encoding, width: DecodedText["width"]): DecodedText {
  return { text, encoding, width, state: forbiddenIn(text, encoding) ? "doubtful" : "clean" };
}

function decodeUtf8(bytes: Buffer): DecodedText {
  if (isAscii(bytes)) return checked(bytes.toString("latin1"), "utf-8", 1);
  if (isUtf8(bytes)) return checked(bytes.toString("utf8"), "utf-8", "varies");
  return { text: bytes.toString("latin1"), encoding: "utf-8", width: 1, state: "undecoded" };
}

// Half a character at the end of a cut file reads as half a surrogate pair, for which its row is refused.
function decodeWide(bytes: Buffer): string {
  return bytes.length % 2 === 0 ? bytes.toString("utf16le") : `${bytes.toString("utf16le", 0, bytes.length - 1)}\ud800`;
}

function swapped(bytes: Buffer): Buffer {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
  return bytes.length % 2 === 0 ? even : Buffer.concat([even, bytes.subarray(-1)]);
}
