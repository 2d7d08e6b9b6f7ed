import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearestName } from "./nearest-name.ts";

describe("flow/sources/delivery/header/nearest-name", () => {
  const known = ["student_code", "family_name", "first_name", "sex"];

  it("finds what was probably meant", () => {
    assert.equal(nearestName("studentcode", known), "student_code");
    assert.equal(nearestName("famly_name", known), "family_name");
  });

  it("finds nothing where nothing is near", () => {
    assert.equal(nearestName("telephone", known), undefined);
  });
});
