import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { changedSettings } from "./changed-settings.ts";

describe("infra/config/changed-settings", () => {
  it("finds nothing between equal policies", () => {
    assert.deepEqual(changedSettings(DEFAULT_POLICY, structuredClone(DEFAULT_POLICY)), []);
  });

  it("names figures of a group by their path, and compares lists as wholes", () => {
    const guard = { ...DEFAULT_POLICY.guard, user_count: 5 };

    assert.deepEqual(changedSettings(DEFAULT_POLICY, { ...DEFAULT_POLICY, paid_states: ["P"], guard }), [
      { path: "paid_states", from: ["P", "A"], to: ["P"] },
      { path: "guard.user_count", from: 10, to: 5 },
    ]);
  });
});
