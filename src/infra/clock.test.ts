import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { systemClock } from "./clock.ts";

describe("infra/clock", () => {
  it("tells the time of this machine", () => {
    const before = Date.now();

    const told = systemClock.now().getTime();

    assert.ok(before <= told && told <= Date.now());
  });

  it("measures durations that never go back", () => {
    const before = systemClock.elapsed();

    assert.ok(systemClock.elapsed() >= before);
  });
});
