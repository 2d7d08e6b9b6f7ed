import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { darkUntil } from "./dark-periods.ts";

function until(periods: readonly string[], at: string): string | undefined {
  return darkUntil(periods, "Europe/Paris", new Date(at))?.toISOString();
}

const SUNDAY = ["sun 09:00-11:00"];

describe("flow/targets/moodle/closing/dark-periods", () => {
  it("goes by the clocks of the university, in winter and in summer", () => {
    assert.equal(until(SUNDAY, "2026-11-22T08:00:30Z"), "2026-11-22T10:00:00.000Z");
    assert.equal(until(SUNDAY, "2026-07-19T07:00:00Z"), "2026-07-19T09:00:00.000Z");
  });

  it("begins on the minute, is over on the minute, and is of its day alone", () => {
    assert.equal(until(SUNDAY, "2026-11-22T07:59:59Z"), undefined);
    assert.equal(until(SUNDAY, "2026-11-22T09:59:59Z"), "2026-11-22T10:00:00.000Z");
    assert.equal(until(SUNDAY, "2026-11-22T10:00:00Z"), undefined);
    assert.equal(until(SUNDAY, "2026-11-21T08:30:00Z"), undefined);
  });

  it("goes on into the next day, and the next week, where it ends before it begins", () => {
    assert.equal(until(["sat 23:30-1:00"], "2026-11-21T23:30:00Z"), "2026-11-22T00:00:00.000Z");
    assert.equal(until(["sun 22:00-2:00"], "2026-11-23T00:30:00Z"), "2026-11-23T01:00:00.000Z");
  });

  it("ends with the last of several that overlap", () => {
    assert.equal(until(["sun 09:00-11:00", "sun 10:00-12:00"], "2026-11-22T09:30:00Z"), "2026-11-22T11:00:00.000Z");
  });
});
