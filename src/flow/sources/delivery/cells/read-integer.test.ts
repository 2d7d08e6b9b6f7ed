import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readInteger } from "./read-integer.ts";

describe("flow/sources/delivery/cells/read-integer", () => {
  it("reads whole numbers, also as spreadsheets write them", () => {
    const numbers = { "12": "12", " 12 ": "12", "+3": "3", "12.0": "12", "12,00": "12", "007": "007" };
    for (const [cell, stored] of Object.entries(numbers)) assert.equal(readInteger(cell), stored, cell);
  });

  it("reads no fraction, no word, nothing below zero and nothing that the store cannot hold", () => {
    for (const cell of ["12.5", "1 200", "many", "2147483648", "1e3", "-4", "-0"])
      assert.equal(readInteger(cell), undefined, cell);
    assert.equal(readInteger("2147483647"), "2147483647");
  });
});
