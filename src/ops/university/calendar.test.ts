import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dateOf, extractedAt, instantOf } from "./calendar.ts";

describe("ops/university/calendar", () => {
  it("counts days from the first extraction, both ways", () => {
    assert.deepEqual([dateOf(-20), dateOf(0), dateOf(42)], ["2026-10-31", "2026-11-20", "2027-01-01"]);
  });

  it("tells times in the zone of Paris, in summer and in winter", () => {
    assert.equal(instantOf(-27, 545), "2026-10-24T09:05:00+02:00");
    assert.equal(instantOf(-26, 545), "2026-10-25T09:05:00+01:00");
    assert.equal(instantOf(128, 545), "2027-03-28T09:05:00+02:00");
  });

  it("extracts every evening at ten", () => {
    assert.equal(extractedAt(0), "2026-11-20T22:00:00+01:00");
    assert.equal(extractedAt(1), "2026-11-21T22:00:00+01:00");
  });
});
