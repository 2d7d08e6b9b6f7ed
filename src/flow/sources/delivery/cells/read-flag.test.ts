import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFlag } from "./read-flag.ts";

describe("flow/sources/delivery/cells/read-flag", () => {
  it("reads yes in all its spellings", () => {
    for (const cell of ["1", "O", "oui", "true", "yes", " Oui ", "TRUE"]) assert.equal(readFlag(cell), "t", cell);
  });

  it("reads no in all its spellings", () => {
    for (const cell of ["0", "N", "non", "false", "no", "n "]) assert.equal(readFlag(cell), "f", cell);
  });

  it("reads nothing else", () => {
    for (const cell of ["y", "2", "vrai", "-"]) assert.equal(readFlag(cell), undefined, cell);
    assert.equal(readFlag(" "), "");
  });
});
