import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aBasis, aFieldPolicy } from "../../../test/kits/pairs.ts";
import { thing } from "../../../test/kits/things.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import type { WantedUser } from "../../model/wanted.ts";
import type { Basis } from "./basis.ts";
import { planCohort, planCohortMember, planUser } from "./plan-people.ts";

const ANA: WantedUser = {
  username: "ana",
  person_code: "21500001",
  kind: "student",
  family_name: "Müller",
  first_name: "Ana",
  email: null,
  owner: "apogee",
};

interface Parts {
  readonly wanted?: WantedUser | null;
  readonly actual?: ThingState | null;
  readonly known?: boolean;
  readonly byRun?: boolean;
  readonly basis?: Basis;
}

function user({ wanted = ANA, actual = thing("user"), ...parts }: Parts): Change | null {
  const { known = true, byRun = actual?.["suspended"] === true, basis = aBasis() } = parts;
  return planUser({ wanted, actual, context: { account_known: known, suspended_by_run: byRun } }, basis);
}

const COHORT = { cohort_key: "1LANGL701-2026", name: "Licence 1A", owner: "apogee" };
const MEMBER = { cohort_key: "1LANGL701-2026", username: "ana", owner: "apogee" };

function member(parts: { readonly wanted: boolean; readonly reason?: string }): Change | null {
  return planCohortMember({
    wanted: parts.wanted ? MEMBER : null,
    actual: parts.wanted ? null : thing("cohort-member"),
    context: { component: "LVE", step: "1LANGL-701", decision_reason: parts.reason ?? null },
  });
}

describe("flow/plan/plan-people", () => {
  it("makes a user, not suspended", () => {
    const change = user({ actual: null });

    assert.deepEqual(
      [change?.action, change?.reason, change?.key, change?.after],
      ["create", "new-in-source", ["ana"], thing("user")],
    );
    assert.deepEqual([change?.component, change?.step], [null, null]);
  });

  it("overwrites names and e-mail with those of the source", () => {
    const mine = thing("user", { family_name: "Mine", first_name: "My", email: "my@example.org", person_code: "1" });
    const change = user({ actual: mine });

    assert.deepEqual([change?.action, change?.reason, change?.after], ["update", "source-changed", thing("user")]);
    assert.equal(user({}), null);
  });

  it("calls somebody whom no source names by the username, and keeps the names that are known", () => {
    const nameless = { ...ANA, family_name: "", first_name: "" };
    const known = thing("user", { family_name: "Müller", first_name: "Ana", email: "old@example.org" });

    assert.partialDeepStrictEqual(user({ wanted: nameless, actual: null })?.after, {
      family_name: "ana",
      first_name: "",
    });
    assert.deepEqual(user({ wanted: nameless, actual: known })?.after, { ...known, email: null });
    assert.deepEqual(user({ wanted: nameless, actual: { ...known, suspended: true } })?.after, {
      ...known,
      email: null,
    });
  });

  it("suspends a user whose account is gone or inactive, and says which", () => {
    const gone = user({ wanted: null, known: false });
    const inactive = user({ wanted: null, known: true });

    assert.deepEqual([gone?.action, gone?.reason, inactive?.reason], ["suspend", "account-gone", "account-inactive"]);
    assert.deepEqual(gone?.after, thing("user", { suspended: true }));
  });

  it("brings a user back as before, with the names of now", () => {
    const change = user({ wanted: { ...ANA, family_name: "Meier" }, actual: thing("user", { suspended: true }) });

    assert.deepEqual([change?.action, change?.reason], ["restore", "returned"]);
    assert.deepEqual(change?.after, thing("user", { family_name: "Meier" }));
  });

  it("lets be whom a person has suspended, and brings the rest up to date", () => {
    const away = thing("user", { suspended: true });

    assert.equal(user({ actual: away, byRun: false }), null);
    const change = user({ wanted: { ...ANA, family_name: "Meier" }, actual: away, byRun: false });
    assert.deepEqual([change?.action, change?.after], ["update", { ...away, family_name: "Meier" }]);
  });

  it("lets the policy leave names to people", () => {
    const actual = thing("user", { family_name: "Mine", first_name: "" });

    assert.equal(user({ actual, basis: aFieldPolicy({ user_names: "never" }) }), null);
    assert.deepEqual(
      user({ actual, basis: aFieldPolicy({ user_names: "if-empty" }) })?.after,
      thing("user", { family_name: "Mine" }),
    );
  });

  it("makes and renames a cohort, and leaves one that nobody wants alone", () => {
    const made = planCohort({ wanted: COHORT, actual: null, context: {} });
    const renamed = planCohort({ wanted: COHORT, actual: thing("cohort", { name: "Old" }), context: {} });

    assert.deepEqual([made?.action, made?.after], ["create", thing("cohort")]);
    assert.deepEqual([renamed?.action, renamed?.after], ["update", thing("cohort")]);
    assert.equal(planCohort({ wanted: null, actual: thing("cohort"), context: {} }), null);
  });

  it("puts a member into a cohort", () => {
    const change = member({ wanted: true });

    assert.deepEqual([change?.action, change?.reason, change?.after], ["create", "enrolled", thing("cohort-member")]);
    assert.deepEqual([change?.component, change?.step], ["LVE", "1LANGL-701"]);
  });

  it("takes a member out at once, with the reason of the decision or because the registration is gone", () => {
    assert.deepEqual(
      [member({ wanted: false, reason: "registration-cancelled" }), member({ wanted: false })].map((change) => [
        change?.action,
        change?.reason,
        change?.after,
      ]),
      [
        ["remove", "registration-cancelled", null],
        ["remove", "registration-gone", null],
      ],
    );
  });
});
