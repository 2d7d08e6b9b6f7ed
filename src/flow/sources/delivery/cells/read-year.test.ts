import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readYear } from "./read-year.ts";

describe("flow/sources/delivery/cells/read-year", () => {
  it("reads four digits", () => {
    assert.equal(readYear("2026"), "2026");
    assert.equal(readYear(" 2026"), "2026");
  });

  it("reads nothing else", () => {
    for (const cell of ["26", "2026-2027", "20266", "O026", "0026"]) assert.equal(readYear(cell), undefined, cell);
  });
});
