import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aBasis, aMembershipContext } from "../../../test/kits/pairs.ts";
import { thing } from "../../../test/kits/things.ts";
import type { MembershipContext } from "../../model/pairs.ts";
import type { Change } from "../../model/plan.ts";
import { planMembership } from "./plan-membership.ts";

const WANTED = { course_key: "LAN101", group_key: "GR1", username: "ana", owner: "apogee" };

function put(context: Partial<MembershipContext> = {}): Change | null {
  return planMembership({ wanted: WANTED, actual: null, context: aMembershipContext(context) }, aBasis());
}

function taken(context: Partial<MembershipContext>, extractedAt = aBasis().extractedAt): Change | null {
  const pair = { wanted: null, actual: thing("membership"), context: aMembershipContext(context) };
  return planMembership(pair, aBasis({ extractedAt }));
}

const leaving = { enrolment_wanted: false, enrolment_status: "suspended" };

describe("flow/plan/plan-membership", () => {
  it("puts a student into a group", () => {
    const change = put();

    assert.deepEqual([change?.action, change?.reason, change?.after], ["create", "enrolled", thing("membership")]);
    assert.deepEqual(change?.key, ["LAN101", "GR1", "ana"]);
  });

  it("takes a student out at once who changes group and stays in the space", () => {
    const change = taken({ enrolment_wanted: true });

    assert.deepEqual([change?.action, change?.reason, change?.after], ["remove", "group-gone", null]);
  });

  it("leaves the membership of a student who is being suspended", () => {
    assert.equal(taken({ enrolment_wanted: false, enrolment_status: "active" }), null);
  });

  it("leaves it until the days of grace are over, then takes it with the enrolment", () => {
    const context = { ...leaving, enrolment_suspended_since: "2026-10-21T21:14:00Z" };

    assert.equal(taken(context, "2026-11-20T21:13:59Z"), null);
    const change = taken(context, "2026-11-20T21:14:00Z");
    assert.deepEqual([change?.action, change?.reason], ["remove", "grace-over"]);
  });

  it("leaves it for as long as the element is suspended, whatever the time", () => {
    const context = { ...leaving, enrolment_suspended_since: "2020-01-01T00:00:00Z", course_suspended: true };

    assert.equal(taken(context), null);
    assert.equal(taken({ ...leaving, enrolment_suspended_since: null }), null);
  });

  it("takes it out at once where there is no enrolment of ours any more", () => {
    assert.equal(taken({ enrolment_wanted: false, enrolment_status: null })?.action, "remove");
  });

  it("holds what the space makes dangerous", () => {
    assert.equal(put({ collides: true })?.held, "course-key-collision");
    assert.equal(taken({ collides: true })?.held, "course-key-collision");
    assert.equal(put({ cycle: true })?.held, null);
    assert.equal(taken({ cycle: true })?.held, "carrier-cycle");
  });

  it("plans nothing where nobody is wanted and nobody is there", () => {
    assert.equal(planMembership({ wanted: null, actual: null, context: aMembershipContext() }, aBasis()), null);
  });
});
