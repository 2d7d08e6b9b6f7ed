import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aBasis } from "../../../test/kits/pairs.ts";
import { graceIsOver } from "./basis.ts";

describe("flow/plan/basis", () => {
  it("ends the days of grace exactly thirty days after the delivery that suspended", () => {
    const basis = aBasis({ extractedAt: "2026-11-20T22:00:00Z" });

    assert.equal(graceIsOver("2026-10-21T22:00:00Z", basis), true);
    assert.equal(graceIsOver("2026-10-21T22:00:01Z", basis), false);
  });

  it("compares moments, not the way they are written", () => {
    assert.equal(graceIsOver("2026-10-21T23:00:00+01:00", aBasis({ extractedAt: "2026-11-20T22:00:00Z" })), true);
  });

  it("takes the number of days from the policy", () => {
    const { policy } = aBasis();
    const basis = aBasis({ extractedAt: "2026-11-20T22:00:00Z", policy: { ...policy, grace_days: 0 } });

    assert.equal(graceIsOver("2026-11-20T22:00:00Z", basis), true);
  });

  it("is not over for a delivery older than the one that suspended", () => {
    assert.equal(graceIsOver("2026-12-31T22:00:00Z", aBasis()), false);
  });
});
