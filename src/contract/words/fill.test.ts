import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fill, placeholdersOf } from "./fill.ts";

describe("contract/words/fill", () => {
  it("fills texts as they are and numbers as the language writes them", () => {
    assert.equal(fill("{a}: {n}", { a: "x'y", n: 12345 }, "en"), "x'y: 12,345");
    assert.equal(fill("{n}", { n: 12345 }, "fr"), "12\u202f345");
  });

  it("chooses the singular as the language counts", () => {
    const text = "{n} {n|row|rows}";

    assert.deepEqual(
      [0, 1, 2].map((n) => fill(text, { n }, "en")),
      ["0 rows", "1 row", "2 rows"],
    );
    assert.deepEqual(
      [0, 1, 2].map((n) => fill(text, { n }, "fr")),
      ["0 row", "1 row", "2 rows"],
    );
  });

  it("shows what is not known as dots", () => {
    assert.equal(fill("{a} {b}", { a: null }, "en"), "… …");
  });

  it("leaves out a part in brackets when something in it is not known", () => {
    const text = "unknown[; nearest {name}].";

    assert.equal(fill(text, {}, "en"), "unknown.");
    assert.equal(fill(text, { name: "x" }, "en"), "unknown; nearest x.");
  });

  it("leaves alone what values contain", () => {
    assert.equal(fill("{a}", { a: "{b} ?" }, "fr"), "{b} ?");
  });

  it("names the placeholders once each", () => {
    assert.deepEqual(placeholdersOf("{n} {n|a|b} {m}"), ["n", "m"]);
  });
});
