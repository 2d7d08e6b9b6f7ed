import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SeenKeys } from "./seen-keys.ts";

describe("flow/sources/delivery/rows/seen-keys", () => {
  it("knows every key again", () => {
    const seen = new SeenKeys();
    for (let key = 0; key < 10_000; key += 1) seen.see(`2026\t${key}\tmore`, 2);
    for (let key = 0; key < 10_000; key += 1) assert.ok(seen.see(`2026\t${key}\tmore`, 2));
  });

  it("looks at the columns of the key alone", () => {
    const seen = new SeenKeys();
    assert.ok(!seen.see("a\tb\tc\t", 2));
    assert.ok(seen.see("a\tb\td\t", 2));
    assert.ok(!seen.see("ab\t\tc\t", 2));
  });

  it("takes hardly a new key for one that was there", () => {
    const seen = new SeenKeys();
    let mistaken = 0;
    for (let key = 0; key < 450_000; key += 1)
      if (seen.see(`2${String(key).padStart(7, "0")}\t2026\tELP${key % 14_000}\t`, 3)) mistaken += 1;
    assert.ok(mistaken < 5, String(mistaken));
  });
});
