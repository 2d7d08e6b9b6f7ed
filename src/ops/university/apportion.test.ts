import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apportion } from "./apportion.ts";

describe("ops/university/apportion", () => {
  it("gives shares that add up to the total", () => {
    assert.deepEqual(apportion(10, [1, 1, 1], 0), [4, 3, 3]);
  });

  it("gives each at least the minimum and the rest by weight", () => {
    assert.deepEqual(apportion(20, [0, 1, 4], 5), [5, 6, 9]);
  });

  it("lowers the minimum when there is not enough for all", () => {
    assert.deepEqual(apportion(4, [1, 1], 5), [2, 2]);
  });
});
