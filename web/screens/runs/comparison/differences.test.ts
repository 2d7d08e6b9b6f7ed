import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { differencesOf, sumOf } from "./differences.ts";

const PAIRS = [
  { name: "same", left: 3, right: 3 },
  { name: "less", left: 9, right: 1 },
  { name: "more", left: 1, right: 4 },
];

describe("web/screens/runs/comparison/differences", () => {
  it("puts what differs most first, whichever way, and what is equal apart", () => {
    const { moved, equal } = differencesOf(PAIRS);

    assert.deepEqual(
      [moved, equal].map((pairs) => pairs.map(({ name }) => name)),
      [["less", "more"], ["same"]],
    );
  });

  it("sums both runs", () => {
    assert.deepEqual(sumOf("all", PAIRS), { name: "all", left: 13, right: 8 });
  });
});
