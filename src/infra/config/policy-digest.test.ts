import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { policyDigest } from "./policy-digest.ts";

describe("infra/config/policy-digest", () => {
  it("does not depend on the order of keys", () => {
    const { guard, ...others } = DEFAULT_POLICY;

    assert.equal(policyDigest({ guard, ...others }), policyDigest(DEFAULT_POLICY));
  });

  it("changes with any figure", () => {
    const guard = { ...DEFAULT_POLICY.guard, user_share: 0.04 };

    assert.notEqual(policyDigest({ ...DEFAULT_POLICY, guard }), policyDigest(DEFAULT_POLICY));
  });
});
