import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aGroup, anElement, aTeaching } from "../../../test/kits/facts.ts";
import { NO_SPACE_REASONS, type NoSpaceReason } from "../../model/decision.ts";
import type { ElementCase } from "../../model/facts.ts";
import { decideSpace } from "./decide-space.ts";

/** For each reason, the smallest thing that keeps an element from having a space. */
const WITHOUT: Readonly<Record<NoSpaceReason, Partial<ElementCase>>> = {
  "element-unknown": { element: null },
  "carrier-cycle": { carrier: { kind: "cycle", path: ["AN-99Z", "AN-10A"] } },
  carried: { carrier: { kind: "carried", path: ["AN-99Z"], final: anElement({ code: "AN-99Z" }) } },
  "element-technical": { element: anElement({ technical: true }) },
  "element-closed": { element: anElement({ open: false }) },
  "no-group-no-load": { groups: [] },
};

describe("flow/rules/decide-space", () => {
  for (const reason of NO_SPACE_REASONS) {
    it(`gives no space for ${reason}`, () => {
      assert.deepEqual(decideSpace(aTeaching(WITHOUT[reason])), { exists: false, reason });
    });
  }

  it("gives a space to an element with a group, in a collection or not", () => {
    assert.deepEqual(decideSpace(aTeaching()), { exists: true, suspended: false });
    assert.equal(decideSpace(aTeaching({ groups: [aGroup({ collection: null })] })).exists, true);
  });

  it("gives a space to an element with hours and no group", () => {
    assert.equal(decideSpace(aTeaching({ element: anElement({ hours: 1 }), groups: [] })).exists, true);
  });

  it("lets a suspended element keep its space", () => {
    assert.deepEqual(decideSpace(aTeaching({ element: anElement({ suspended: true }) })), {
      exists: true,
      suspended: true,
    });
  });

  it("gives no space to an element whose carrier is unknown", () => {
    const carrier = { kind: "carried", path: ["GONE"], final: null } as const;

    assert.deepEqual(decideSpace(aTeaching({ carrier })), { exists: false, reason: "carried" });
  });
});
