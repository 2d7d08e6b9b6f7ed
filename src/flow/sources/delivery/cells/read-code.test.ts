import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCode, repairCode } from "./read-code.ts";

describe("flow/sources/delivery/cells/read-code", () => {
  it("gives a plain code as it is", () => {
    assert.equal(readCode("L1MAT12B"), "L1MAT12B");
  });

  it("trims ordinary blanks and leaves those inside", () => {
    assert.equal(readCode("  L1 MAT\t"), "L1 MAT");
    assert.equal(readCode("   "), "");
  });

  for (const [name, character] of Object.entries({
    "no-break space": "\u00a0",
    "narrow one": "\u202f",
    "zero width": "\u200b",
  })) {
    it(`reads no code with a ${name} until it is repaired, wherever it stands`, () => {
      for (const cell of [`A${character}B`, `${character}AB`, ` AB${character}`]) {
        assert.equal(readCode(cell), undefined);
        assert.equal(readCode(repairCode(cell)), "AB");
      }
    });
  }

  it("reads no code that a spreadsheet has made a rounded number of", () => {
    for (const cell of ["2.26E+07", "2,26e+7", "2E+07", " 2.26E+07 ", "\u00a02.26E+07"]) {
      assert.equal(readCode(cell), undefined, cell);
      assert.equal(readCode(repairCode(cell)), undefined, cell);
    }
    for (const cell of ["2E07", "22E+07", "A+B", "2.26E+07A", "L1+2"]) assert.equal(readCode(cell), cell);
  });

  it("escapes what COPY would take for its own", () => {
    assert.equal(readCode(String.raw`A\N`), String.raw`A\\N`);
  });
});
