import { isUtf8 } from "node:buffer";

import type { DecodedText } from "./decoded-text.ts";
import type { Encoding } from "./dialect.ts";
import type { ReadingProblemCode } from "./reading-problem.ts";
import { utf8FromLatin1 } from "./single-byte.ts";

/** A character that refuses its row. */
export interface Forbidden {
  readonly code: ReadingProblemCode;
  /** Where it stands in the row's text, from 0. */
  readonly index: number;
  readonly found: string;
}

const WIDE = /[\0\ufeff\p{Cs}]/u;
const LATIN = /[\0\x80-\x9f]|\u00ef\u00bb\u00bf/u;
const WINDOWS = /[\0\x81\x8d\x8f\x90\x9d]|\u00ef\u00bb\u00bf/u;
const UNDECODED_UTF8 = /\0|\u00ef\u00bb\u00bf/u;

const FORBIDDEN: Readonly<Record<Encoding, RegExp>> = {
  ascii: /[\0\x80-\xff]/u,
  "utf-8": /[\0\ufeff]/u,
  "utf-16le": WIDE,
  "utf-16be": WIDE,
  "windows-1252": WINDOWS,
  "iso-8859-1": LATIN,
  "iso-8859-15": LATIN,
};

/** The first character of a decoded text that no row may hold; undefined when there is none. */
export function forbiddenIn(text: string, encoding: Encoding): Forbidden | undefined {
  const match = FORBIDDEN[encoding].exec(text);
  return match ? forbiddenAt(match.index, match[0]) : undefined;
}

/** The same for one row of a decoded text. */
export function forbiddenBetween(decoded: DecodedText, from: number, to: number): Forbidden | undefined {
  if (decoded.state === "clean") return undefined;
  const text = decoded.text.slice(from, to);
  return decoded.state === "undecoded" ? forbiddenInUndecoded(text) : forbiddenIn(text, decoded.encoding);
}

function forbiddenInUndecoded(text: string): Forbidden | undefined {
  const bytes = Buffer.from(text, "latin1");
  const broken = isUtf8(bytes) ? -1 : firstBrokenByte(bytes);
  if (broken >= 0) return forbiddenAt(broken, text.charAt(broken));
  const match = UNDECODED_UTF8.exec(text);
  return match ? forbiddenAt(match.index, match[0]) : undefined;
}

function forbiddenAt(index: number, found: string): Forbidden {
  if (found === "\0") return { code: "row-binary", index, found: "U+0000" };
  if (found === "\ufeff" || found.length === 3) return { code: "row-binary", index, found: "U+FEFF" };
  const code = found.charCodeAt(0);
  const shown = code <= 0xff ? `0x${hex(code, 2)}` : `U+${hex(code, 4)}`;
  return { code: "row-undecodable", index, found: shown };
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}

// The decoder writes U+FFFD for what it cannot read; one that the bytes do not spell out stands for a broken byte.
function firstBrokenByte(bytes: Buffer): number {
  const text = utf8FromLatin1(bytes.toString("latin1"));
  let offset = 0;
  for (const stretch of text.split("\ufffd")) {
    offset += Buffer.byteLength(stretch);
    if (bytes.toString("hex", offset, offset + 3) !== "efbfbd") return offset;
    offset += 3;
  }
  return -1;
}
