import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aCase, aGroup, anElement, aSubject } from "../../../../test/kits/facts.ts";
import type { ElementCase } from "../../../model/facts.ts";
import { decideRegistration } from "../decide-registration.ts";
import { groupReached } from "./group-reached.ts";

const taught = anElement({ hours: 24 });

function reasonIn(element: ElementCase, groups: readonly string[]): string | null {
  const finding = groupReached.check(aSubject({ element, registration: { groups } }));
  return finding?.kind === "broken" ? finding.reason : null;
}

describe("flow/rules/links/group-reached", () => {
  it("holds for a student in one of the element's groups", () => {
    assert.equal(reasonIn(aCase(), ["TD1"]), null);
  });

  it("breaks where groups exist and the student is in none of them, hours or not", () => {
    assert.equal(reasonIn(aCase(), []), "group-missing");
    assert.equal(reasonIn(aCase({ element: taught }), []), "group-missing");
    assert.equal(reasonIn(aCase(), ["OTHER"]), "group-missing");
  });

  it("lets one pseudo-group stand for all where there are hours and no group", () => {
    const { reason, groups } = decideRegistration(
      aSubject({ element: aCase({ element: taught, groups: [] }), registration: { groups: [] } }),
    );

    assert.deepEqual([reason, groups], ["enrolled", ["ELP_AN-10A"]]);
  });

  it("breaks where there is neither a group nor an hour", () => {
    assert.equal(reasonIn(aCase({ groups: [] }), []), "no-group-no-load");
  });

  it("counts a group that hangs on the element directly, without collection", () => {
    const element = aCase({ groups: [aGroup({ collection: null, shared: false })] });

    assert.equal(reasonIn(element, ["TD1"]), null);
    assert.deepEqual(decideRegistration(aSubject({ element })).groups, ["TD1"]);
  });

  it("forgets the pseudo-group as soon as there is a real group", () => {
    const element = aCase({ element: taught, groups: [aGroup()] });

    assert.deepEqual(decideRegistration(aSubject({ element })).groups, ["TD1"]);
  });

  it("takes the prefix of pseudo-groups from the policy", () => {
    const element = aCase({ element: taught, groups: [] });

    const { groups } = decideRegistration(
      aSubject({ element, registration: { groups: [] }, policy: { pseudo_group_prefix: "PSEUDO-" } }),
    );

    assert.deepEqual(groups, ["PSEUDO-AN-10A"]);
  });
});
