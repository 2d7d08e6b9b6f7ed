import { isAscii, isUtf8 } from "node:buffer";

import type { Encoding } from "./dialect.ts";

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, Buffer])[] = [
  ["utf-8", Buffer.of(0xef, 0xbb, 0xbf)],
  ["utf-16le", Buffer.of(0xff, 0xfe)],
  ["utf-16be", Buffer.of(0xfe, 0xff)],
];

/** The byte order mark a file begins with and the encoding it announces; undefined when there is none. */
export function byteOrderMarkOf(sample: Buffer): { readonly encoding: Encoding; readonly mark: Buffer } | undefined {
  const found = BYTE_ORDER_MARKS.find(([, mark]) => sample.subarray(0, mark.length).equals(mark));
  return found && { encoding: found[0], mark: found[1] };
}

/** Guesses the encoding of a file without byte order mark from its first bytes. */
export function detectEncoding(sample: Buffer): Encoding {
  return detectWideEncoding(sample) ?? detectNarrowEncoding(withoutCutCharacter(sample));
}

/**
 * The encoding seen from one more stretch of whole lines. Only `ascii` and `iso-8859-1` can change, because all that was read
 * before reads the same in what they become.
 */
export function refineEncoding(known: Encoding, bytes: Buffer): Encoding {
  if (known === "ascii") return isAscii(bytes) ? known : detectNarrowEncoding(bytes);
  if (known === "iso-8859-1") return hasUpperControl(bytes) ? "windows-1252" : known;
  return known;
}

// A sample can end inside a character of UTF-8. What is left out here is seen again by `refineEncoding`.
function withoutCutCharacter(sample: Buffer): Buffer {
  const tail = sample.subarray(-3);
  return sample.subarray(0, sample.length - tail.length + tail.findLastIndex((byte) => byte < 0x80) + 1);
}

// Western text in UTF-16 has a zero in nearly every second byte: the even ones when the big end comes first.
function detectWideEncoding(sample: Buffer): Encoding | undefined {
  const units = Math.floor(sample.length / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < units * 2; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  if (odd > units / 2 && even < units / 10) return "utf-16le";
  return even > units / 2 && odd < units / 10 ? "utf-16be" : undefined;
}

function detectNarrowEncoding(sample: Buffer): Encoding {
  if (isAscii(sample)) return "ascii";
  if (isUtf8(sample) || isMostlyUtf8(sample)) return "utf-8";
  if (hasUpperControl(sample)) return "windows-1252";
  return hasLatin9Letter(sample) ? "iso-8859-15" : "iso-8859-1";
}

// Broken bytes in UTF-8 are told row by row; read as Latin 1, every accent of the file would be wrong in silence. Accents of Latin 1
// hardly ever stand side by side as UTF-8 wants them: where most do, it is UTF-8.
function isMostlyUtf8(sample: Buffer): boolean {
  const text = sample.toString("utf8");
  const accents = text.match(/[^\0-\u007f\ufffd]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return broken < accents;
}

// ISO 8859 keeps 0x80 to 0x9f for control characters nobody writes; Windows has typographic quotes and the euro there.
function hasUpperControl(bytes: Buffer): boolean {
  return /[\x80-\x9f]/u.test(bytes.toString("latin1"));
}

// ISO 8859-15 puts Š š Ž ž Œ œ Ÿ where Latin 1 has ¦ ¨ ´ ¸ ¼ ½ ¾, signs that never touch a letter, and € where it has ¤.
function hasLatin9Letter(sample: Buffer): boolean {
  const text = sample.toString("latin1");
  return /[A-Za-zÀ-ÿ][¦¨´¸¼½¾]|[¦¨´¸¼½¾][A-Za-zÀ-ÿ]|\d ?¤/u.test(text);
}
