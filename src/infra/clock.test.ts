import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { systemClock } from "./clock.ts";

describe("infra/clock", () => {
  it("tells the time in UTC", () => {
    assert.match(systemClock.now(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("measures durations that never go back", () => {
    const before = systemClock.elapsed();

    assert.ok(systemClock.elapsed() >= before);
  });
});
