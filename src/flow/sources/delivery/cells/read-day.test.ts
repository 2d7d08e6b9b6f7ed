import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDay } from "./read-day.ts";

describe("flow/sources/delivery/cells/read-day", () => {
  it("reads the three spellings of a day, and a midnight behind it", () => {
    for (const cell of [
      "2006-01-12",
      "12/01/2006",
      "20060112",
      " 2006-01-12 ",
      "2006-01-12 00:00:00.0",
      "12/01/2006 00:00",
    ]) {
      assert.equal(readDay(cell), "2006-01-12", cell);
    }
  });

  it("knows which days exist", () => {
    for (const cell of ["2024-02-29", "2000-02-29"]) assert.equal(readDay(cell), cell);
    for (const cell of ["2025-02-29", "1900-02-29", "2026-04-31", "31/13/2006", "2026-00-10", "0000-01-01"]) {
      assert.equal(readDay(cell), undefined, cell);
    }
  });

  it("reads no time and no other spelling", () => {
    for (const cell of ["2006-01-12T08:00:00", "12-01-2006", "1/2/2006", "soon"])
      assert.equal(readDay(cell), undefined, cell);
  });
});
