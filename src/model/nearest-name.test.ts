import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearestName } from "./nearest-name.ts";

describe("model/nearest-name", () => {
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

  it("finds what was probably meant among the columns of a file, and nothing where nothing is near", () => {
    const columns = ["student_code", "family_name", "first_name", "sex"];

    assert.equal(nearestName("studentcode", columns), "student_code");
    assert.equal(nearestName("famly_name", columns), "family_name");
    assert.equal(nearestName("telephone", columns), undefined);
  });
});
