import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OpenDelivery } from "../sources/port.ts";
import { dateDelivery } from "./date-delivery.ts";

const NOW = new Date("2026-11-21T08:00:00Z");

/** What is taken for the time of extraction, and what is told. */
function datedFrom(extractedAt: string): readonly unknown[] {
  const open: OpenDelivery = {
    kind: "open",
    source: "apogee",
    year: "2026",
    extractedAt,
    base: undefined,
    files: [],
    problems: [],
    close: async () => undefined,
  };
  const { delivery, problems } = dateDelivery(open, NOW);
  return [delivery.extractedAt, ...problems.map(({ code, facts }) => [code, facts])];
}

describe("flow/staging/date-delivery", () => {
  it("believes what was extracted up to two years from now", () => {
    for (const time of ["2099-01-01T00:00:00Z", "2028-11-22T08:00:01Z"]) assert.notEqual(datedFrom(time)[0], time);
    for (const time of ["2028-11-22T08:00:00Z", "2026-11-21T08:00:00Z", "1999-01-01T00:00:00Z"])
      assert.deepEqual(datedFrom(time), [time]);
  });

  it("takes what was extracted later as extracted now, and says so", () => {
    const taken = "2026-11-21T08:00:00Z";
    const extractedAt = "2099-01-01T00:00:00Z";

    assert.deepEqual(datedFrom(extractedAt), [taken, ["delivery-from-the-future", { extractedAt, taken }]]);
  });
});
