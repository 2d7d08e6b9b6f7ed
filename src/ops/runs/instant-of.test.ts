import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { instantOf } from "./instant-of.ts";

const PARIS = "Europe/Paris";

describe("ops/runs/instant-of", () => {
  it("reads a day as its beginning, or as its end, in the zone", () => {
    assert.equal(instantOf("2027-01-31", PARIS, "beginning"), "2027-01-30T23:00:00Z");
    assert.equal(instantOf("2027-01-31", PARIS, "end"), "2027-01-31T23:00:00Z");
    assert.equal(instantOf("2026-12-31", PARIS, "end"), "2026-12-31T23:00:00Z");
  });

  it("counts a day whole on which the clocks change", () => {
    assert.equal(instantOf("2026-10-25", PARIS, "beginning"), "2026-10-24T22:00:00Z");
    assert.equal(instantOf("2026-10-25", PARIS, "end"), "2026-10-25T23:00:00Z");
  });

  it("reads a time in its own zone, or in the zone given", () => {
    assert.equal(instantOf("2027-01-31T08:00:00+00:00", PARIS, "end"), "2027-01-31T08:00:00Z");
    assert.equal(instantOf("2027-01-31T08:00", PARIS, "end"), "2027-01-31T07:00:00Z");
  });

  it("knows no time in what is none", () => {
    for (const text of ["", "tomorrow", "2027-02-30", "2027-13-01", "31"])
      assert.equal(instantOf(text, PARIS, "end"), undefined, text);
  });
});
