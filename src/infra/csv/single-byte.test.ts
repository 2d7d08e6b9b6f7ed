import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { fromLatin1 } from "./single-byte.ts";

describe("infra/csv/single-byte", () => {
  const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString("latin1");

  it("reads Windows-1252 as the Unicode table says, and leaves its five free bytes as they are", () => {
    const free = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    const expected = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    const upper = [...fromLatin1(everyByte, "windows-1252").slice(0x80, 0xa0)];
    assert.equal(upper.filter((_, index) => !free.includes(index + 0x80)).join(""), expected);
    assert.deepEqual(
      free.map((byte) => upper[byte - 0x80]?.charCodeAt(0)),
      free,
    );
  });

  it("differs from Latin 1 in eight places in ISO-8859-15", () => {
    const latin9 = fromLatin1(everyByte, "iso-8859-15");
    const changed = [...everyByte].flatMap((character, byte) =>
      latin9[byte] === character ? [] : [[byte, latin9[byte]]],
    );
    assert.deepEqual(changed, [
      [0xa4, "€"],
      [0xa6, "Š"],
      [0xa8, "š"],
      [0xb4, "Ž"],
      [0xb8, "ž"],
      [0xbc, "Œ"],
      [0xbd, "œ"],
      [0xbe, "Ÿ"],
    ]);
  });

  it("keeps Latin 1 as it is", () => {
    assert.equal(fromLatin1(everyByte, "iso-8859-1"), everyByte);
  });
});
