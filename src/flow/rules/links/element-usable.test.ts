import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aCarriedCase, aCase, anElement, aSubject } from "../../../../test/kits/facts.ts";
import type { ElementCase, ElementFacts } from "../../../model/facts.ts";
import { elementUsable } from "./element-usable.ts";

function reasonOf(element: ElementCase): string | null {
  const finding = elementUsable.check(aSubject({ element }));
  return finding?.kind === "broken" ? finding.reason : null;
}

function reasonFor(fields: Partial<ElementFacts>): string | null {
  return reasonOf(aCase({ element: anElement(fields) }));
}

describe("flow/rules/links/element-usable", () => {
  it("breaks for an element that the delivery does not know, even a carried one", () => {
    assert.equal(reasonOf(aCase({ element: null })), "element-unknown");
    assert.equal(reasonOf(aCarriedCase({ element: null })), "element-unknown");
  });

  it("says technical before closed, and closed before suspended", () => {
    assert.equal(reasonFor({ technical: true, open: false, suspended: true }), "element-technical");
    assert.equal(reasonFor({ open: false, suspended: true }), "element-closed");
    assert.equal(reasonFor({ suspended: true }), "element-suspended");
    assert.equal(reasonFor({}), null);
  });

  it("leaves an element in a cycle of carriers to the link that tells of it", () => {
    assert.equal(reasonOf(aCase({ element: anElement({ open: false }), carrier: { kind: "cycle", path: [] } })), null);
  });
});
