import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BugError, OperatorError, TransientError } from "../model/errors.ts";
import { exitCodeOf } from "./exit-codes.ts";

describe("cli/exit-codes", () => {
  it("is 2 for what an operator can mend", () => {
    assert.equal(exitCodeOf(new OperatorError("x", { code: "config-invalid" })), 2);
  });

  it("is 3 for a stale plan and a missing approval", () => {
    assert.equal(exitCodeOf(new OperatorError("x", { code: "plan-stale" })), 3);
    assert.equal(exitCodeOf(new OperatorError("x", { code: "approval-missing" })), 3);
  });

  it("is 4 for what may do later", () => {
    assert.equal(exitCodeOf(new TransientError("x", { code: "lock-taken" })), 4);
  });

  it("is 70 for everything else", () => {
    assert.equal(exitCodeOf(new BugError("x")), 70);
    assert.equal(exitCodeOf(new TypeError("x")), 70);
    assert.equal(exitCodeOf("thrown text"), 70);
  });
});
