import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choiceReader } from "./read-choice.ts";

describe("flow/sources/delivery/cells/read-choice", () => {
  const read = choiceReader(["S1", "AN", "component-service"]);

  it("accepts any case and gives the declared spelling", () => {
    assert.equal(read("s1"), "S1");
    assert.equal(read(" Component-Service "), "component-service");
  });

  it("reads nothing outside the list", () => {
    assert.equal(read("S3"), undefined);
    assert.equal(read("  "), "");
  });
});
