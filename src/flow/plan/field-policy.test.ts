import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ThingState } from "../../model/plan.ts";
import type { FieldPolicy } from "../../model/policy.ts";
import { differs, followSource } from "./field-policy.ts";

function followed(policy: FieldPolicy, present: unknown): unknown {
  return followSource({ name: present }, { name: "source" }, { name: policy })["name"];
}

describe("flow/plan/field-policy", () => {
  it("lets the source win always", () => {
    assert.equal(followed("always", "people"), "source");
  });

  it("lets the source fill in only what is empty", () => {
    assert.deepEqual(
      ["people", "", null, undefined].map((present) => followed("if-empty", present)),
      ["people", "source", "source", "source"],
    );
  });

  it("takes false for a value that people gave", () => {
    assert.equal(followed("if-empty", false), false);
  });

  it("leaves what is there after creation, and never touches it", () => {
    assert.equal(followed("at-creation", "people"), "people");
    assert.equal(followed("never", null), null);
  });

  it("leaves fields without policy alone and never leaves out a value", () => {
    const actual: ThingState = { name: "people", visible: true };

    assert.deepEqual(followSource(actual, {}, { name: "always" }), { name: null, visible: true });
  });

  it("tells a difference in the fields asked about only, lists by their members", () => {
    assert.equal(differs({ a: 1, b: 1 }, { a: 1, b: 2 }, ["a"]), false);
    assert.equal(differs({ a: ["x"] }, { a: ["x"] }, ["a"]), false);
    assert.equal(differs({ a: ["x"] }, { a: [] }, ["a"]), true);
    assert.equal(differs({ a: null }, {}, ["a"]), false);
  });
});
