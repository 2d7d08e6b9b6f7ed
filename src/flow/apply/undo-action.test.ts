import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { KIND_NAMES } from "../../model/kinds.ts";
import { APPLY_ORDER, setNumber } from "../../model/plan.ts";
import { undoAction } from "./undo-action.ts";

describe("flow/apply/undo-action", () => {
  it("takes every action that a set makes back by one that a set makes", () => {
    for (const { kind, actions } of APPLY_ORDER)
      for (const action of actions)
        assert.ok(setNumber(kind, undoAction(kind, action)) >= 0, `${action} of ${kind} has a way back`);
  });

  it("takes back what was taken back", () => {
    for (const kind of KIND_NAMES)
      for (const action of ["create", "remove", "update"] as const)
        assert.equal(undoAction(kind, undoAction(kind, action)), action);
    assert.equal(undoAction("course", undoAction("course", "archive")), "archive");
    assert.equal(undoAction("enrolment", undoAction("enrolment", "suspend")), "suspend");
    assert.equal(undoAction("user", undoAction("user", "suspend")), "suspend");
  });
});
