import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearestName } from "./nearest-name.ts";

describe("infra/config/nearest-name", () => {
  it("finds the name that a slip of the finger meant", () => {
    assert.equal(nearestName("dicisions", ["decisions", "doctor"]), "decisions");
    assert.equal(nearestName("paln", ["plan", "import"]), "plan");
  });

  it("takes case for no difference", () => {
    assert.equal(nearestName("WHY", ["why", "run"]), "why");
  });

  it("proposes nothing when nothing is near", () => {
    assert.equal(nearestName("frobnicate", ["plan", "why"]), undefined);
  });

  it("prefers the nearer of two", () => {
    assert.equal(nearestName("run", ["runs", "run"]), "run");
  });
});
