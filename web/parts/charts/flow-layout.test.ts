import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { layFlow } from "./flow-layout.ts";

const PARTS = [
  { outcome: "not-enrolled", reason: "group-missing", count: 30 },
  { outcome: "enrolled", reason: "enrolled", count: 960 },
  { outcome: "not-enrolled", reason: "account-missing", count: 10 },
];

describe("web/parts/charts/flow-layout", () => {
  it("is true to the counts", () => {
    const { reasons } = layFlow(PARTS, ["enrolled", "not-enrolled"]);

    const [enrolled, group] = reasons;
    assert.equal(Math.round((enrolled?.height ?? 0) / (group?.height ?? 1)), 32);
  });

  it("puts the largest reason of each outcome first and leaves room for each label", () => {
    const { reasons } = layFlow(PARTS, ["enrolled", "not-enrolled"]);

    assert.deepEqual(
      reasons.map(({ name }) => name),
      ["enrolled", "group-missing", "account-missing"],
    );
    const middles = reasons.map(({ top, height }) => top + height / 2);
    assert.ok(middles.every((middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) >= 24));
  });

  it("lets ribbons leave an outcome side by side", () => {
    const { ribbons, outcomes } = layFlow(PARTS, ["enrolled", "not-enrolled"]);

    const [, first, second] = ribbons;
    assert.equal(first?.from, outcomes[1]?.top);
    assert.equal(second?.from, (first?.from ?? 0) + (first?.height ?? 0));
  });

  it("draws nothing of nothing", () => {
    assert.deepEqual(layFlow([], ["enrolled"]), { height: 0, outcomes: [], reasons: [], ribbons: [] });
  });
});
