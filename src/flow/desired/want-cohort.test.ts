import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wantCohort } from "./want-cohort.ts";

const STEP = { step: "1LANGL", version: "701", year: "2026", name: "Licence 1A LLCE", source: "apogee" };

describe("flow/desired/want-cohort", () => {
  it("has one key for a step version in a year", () => {
    assert.deepEqual(wantCohort(STEP), {
      cohort_key: "1LANGL701-2026",
      name: "(1LANGL701) Licence 1A LLCE 2026",
      owner: "apogee",
    });
  });

  it("calls a step that the delivery does not describe by its code", () => {
    assert.equal(wantCohort({ ...STEP, name: null }).name, "(1LANGL701) 2026");
  });
});
