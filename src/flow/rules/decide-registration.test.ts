import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  aCarriedCase,
  aCase,
  aGroup,
  anAccount,
  anAdministrative,
  anElement,
  aRemoteGroup,
  aSubject,
} from "../../../test/kits/facts.ts";
import { REGISTRATION_REASONS, type RegistrationReason } from "../../model/reasons.ts";
import { CHAIN } from "./chain.ts";
import { decideRegistration, explainRegistration } from "./decide-registration.ts";

type Parts = NonNullable<Parameters<typeof aSubject>[0]>;

const remotely = { administrative: [anAdministrative({ remote: true })] };

/** For each reason, the smallest thing that is wrong with a registration that is otherwise fine. */
const BROKEN: Readonly<Record<RegistrationReason, Parts>> = {
  "student-unknown": { registration: { studentKnown: false } },
  "account-missing": { registration: { account: null } },
  "account-inactive": { registration: { account: anAccount({ active: false }) } },
  "account-email-missing": {
    registration: { account: anAccount({ hasEmail: false }) },
    policy: { account_email: "require" },
  },
  "registration-missing": { registration: { administrative: [] } },
  "registration-cancelled": { registration: { administrative: [anAdministrative({ state: "A" })] } },
  "registration-unpaid": { registration: { administrative: [anAdministrative({ payment: "N" })] } },
  "credit-carried-over": { registration: { carriedOver: true } },
  "element-unknown": { element: aCase({ element: null }) },
  "element-technical": { element: aCase({ element: anElement({ technical: true }) }) },
  "element-closed": { element: aCase({ element: anElement({ open: false }) }) },
  "element-suspended": { element: aCase({ element: anElement({ suspended: true }) }) },
  "exchange-outgoing": {
    registration: { administrative: [anAdministrative({ exchange: "out", exchangePeriod: "AN" })] },
  },
  "carrier-cycle": { element: aCase({ carrier: { kind: "cycle", path: ["AN-99Z", "AN-10A"] } }) },
  "carrier-unusable": { element: aCarriedCase({ carriedBy: null }) },
  "carried-group-missing": { element: aCarriedCase(), registration: { groups: [] } },
  "carried-group-without-collection": {
    element: aCarriedCase({ groups: [aGroup({ collection: null, shared: false, onSpace: false })] }),
    registration: { groups: ["TD1"] },
  },
  "carried-collection-not-shared": {
    element: aCarriedCase({ groups: [aGroup({ shared: false, onSpace: false })] }),
    registration: { groups: ["TD1"] },
  },
  "group-missing": { registration: { groups: [] } },
  "no-group-no-load": { element: aCase({ groups: [] }), registration: { groups: [] } },
  "remote-element-mismatch": { registration: remotely },
  "remote-group-mismatch": {
    element: aCase({ groups: [aRemoteGroup()] }),
    registration: { groups: ["TDC"] },
  },
  enrolled: {},
};

function reasons(): readonly (readonly [RegistrationReason, Parts])[] {
  // The keys are those of the record's type.
  return Object.entries(BROKEN) as [RegistrationReason, Parts][];
}

/** Wrong in both ways; where they spoil the same thing, the first one does. */
function both(first: Parts, second: Parts): Parts {
  const element = first.element ?? second.element;
  return {
    registration: { ...second.registration, ...first.registration },
    policy: { ...second.policy, ...first.policy },
    ...(element === undefined ? {} : { element }),
  };
}

describe("flow/rules/decide-registration", () => {
  for (const [reason, parts] of reasons()) {
    it(`comes to ${reason}`, () => {
      assert.equal(decideRegistration(aSubject(parts)).reason, reason);
    });
  }

  it("decides on the earlier of any two broken links", () => {
    for (const [earlier, first] of reasons())
      for (const [later, second] of reasons()) {
        if (REGISTRATION_REASONS[earlier].link >= REGISTRATION_REASONS[later].link) continue;
        assert.equal(decideRegistration(aSubject(both(first, second))).reason, earlier, `${earlier} before ${later}`);
      }
  });

  it("has a link of the chain for every number up to nine", () => {
    assert.deepEqual(
      CHAIN.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
  });

  it("breaks with each reason at the link that the registry names", () => {
    for (const [reason, parts] of reasons()) {
      const { chain, decision } = explainRegistration(aSubject(parts));
      const broken = chain.find((link) => link.status === "broken");
      const { link } = REGISTRATION_REASONS[reason];
      assert.equal(broken?.number, link === 10 ? undefined : link, reason);
      assert.equal(decision.outcome === "not-enrolled", link !== 10, reason);
    }
  });

  it("says nothing of a space, a group or a situation where the chain broke before remote study", () => {
    for (const [reason, parts] of reasons()) {
      const { link } = REGISTRATION_REASONS[reason];
      if (link >= 9) continue;
      const { course, groups, situation } = decideRegistration(aSubject(parts));
      assert.deepEqual({ course, groups, situation }, { course: null, groups: [], situation: null }, reason);
    }
  });

  it("enrols into the element's space and the student's group", () => {
    assert.deepEqual(decideRegistration(aSubject()), {
      outcome: "enrolled",
      reason: "enrolled",
      situation: "normal",
      warnings: [],
      course: "AN-10A",
      groups: ["TD1"],
    });
  });

  it("keeps the warnings of links before the broken one", () => {
    const decision = decideRegistration(
      aSubject({ registration: { account: anAccount({ hasEmail: false }), carriedOver: true } }),
    );

    assert.deepEqual([decision.reason, decision.warnings], ["credit-carried-over", ["account-email-missing"]]);
  });

  it("tells all warnings in the order of the chain", () => {
    const decision = decideRegistration(
      aSubject({
        registration: {
          account: anAccount({ hasEmail: false }),
          step: "",
          version: "",
          administrative: [
            anAdministrative({ step: "A", remote: true, primary: false }),
            anAdministrative({ step: "B", primary: false }),
          ],
        },
      }),
    );

    assert.deepEqual(decision.warnings, ["account-email-missing", "registration-ambiguous"]);
    assert.equal(decision.outcome, "enrolled");
  });

  it("explains every link up to the broken one and marks the rest as not reached", () => {
    const { chain } = explainRegistration(aSubject({ registration: { carriedOver: true } }));

    assert.deepEqual(
      chain.map(({ status }) => status),
      ["ok", "ok", "ok", "broken", ...Array.from({ length: 6 }, () => "not-reached")],
    );
    assert.equal(chain[3]?.code, "credit-carried-over");
  });

  it("ends the chain with the place in the space, in a group or without", () => {
    const placed = explainRegistration(aSubject()).chain.at(-1);

    assert.deepEqual(placed, { number: 10, name: "placed", facts: [], status: "ok", code: null });
  });

  it("explains a doubt as a warning of its link", () => {
    const { chain, decision } = explainRegistration(
      aSubject({ registration: { account: anAccount({ hasEmail: false }) } }),
    );

    assert.deepEqual([chain[1]?.status, chain[1]?.code], ["warning", "account-email-missing"]);
    assert.equal(decision.outcome, "enrolled");
  });

  it("explains exactly what it decides, for every reason", () => {
    for (const parts of Object.values(BROKEN)) {
      const subject = aSubject(parts);
      assert.deepEqual(explainRegistration(subject).decision, decideRegistration(subject));
    }
  });
});
