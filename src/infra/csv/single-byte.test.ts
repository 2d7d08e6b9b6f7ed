import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { fromLatin1 } from "./single-byte.ts";

const EVERY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString("latin1");

/** The bytes that read differently from Latin 1, and how. */
function changesOf(text: string): readonly string[] {
  return Array.from(text, (character, byte) => `${byte.toString(16)} ${character}`).filter(
    (_, byte) => text[byte] !== EVERY_BYTE[byte],
  );
}

describe("infra/csv/single-byte", () => {
  it("reads Windows-1252 as the Unicode table says, and leaves its five free bytes as they are", () => {
    assert.equal(
      changesOf(fromLatin1(EVERY_BYTE, "windows-1252")).join(", "),
      "80 €, 82 ‚, 83 ƒ, 84 „, 85 …, 86 †, 87 ‡, 88 ˆ, 89 ‰, 8a Š, 8b ‹, 8c Œ, 8e Ž, 91 ‘, 92 ’, 93 “, 94 ”, 95 •, " +
        "96 –, 97 —, 98 ˜, 99 ™, 9a š, 9b ›, 9c œ, 9e ž, 9f Ÿ",
    );
  });

  it("differs from Latin 1 in eight places in ISO-8859-15", () => {
    assert.equal(
      changesOf(fromLatin1(EVERY_BYTE, "iso-8859-15")).join(", "),
      "a4 €, a6 Š, a8 š, b4 Ž, b8 ž, bc Œ, bd œ, be Ÿ",
    );
  });

  it("keeps Latin 1 as it is", () => {
    assert.deepEqual(changesOf(fromLatin1(EVERY_BYTE, "iso-8859-1")), []);
  });
});
