import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  aCarriedCase,
  aCase,
  aGroup,
  anAccount,
  anActivity,
  anElement,
  aPolicy,
  aRemoteGroup,
} from "../../../test/kits/facts.ts";
import type { TeacherDecision } from "../../model/decision.ts";
import type { ActivityCase, ElementCase } from "../../model/facts.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import type { TeacherReason } from "../../model/reasons.ts";
import { type ActivitySubject, decideActivity, explainActivity } from "./decide-activity.ts";
import { readTeaching } from "./teaching.ts";

function subjectOf(fields: Partial<ActivityCase>): ActivitySubject {
  const activity = anActivity(fields);
  const teachings = activity.cases.map((facts) => readTeaching(facts, DEFAULT_POLICY));
  return { activity, teachings, policy: DEFAULT_POLICY };
}

function decided(fields: Partial<ActivityCase> = {}): TeacherDecision {
  return decideActivity(subjectOf(fields));
}

/** Where an activity that names this group, or none, leads. */
function coursesFor(element: ElementCase, group: string | null = null): readonly string[] {
  return decided({ cases: [element], group }).courses;
}

function withElement(fields: Parameters<typeof anElement>[0]): Partial<ActivityCase> {
  return { cases: [aCase({ element: anElement(fields) })] };
}

/** What is wrong, in the order in which it is checked; `planning-missing` and `-not-expected` have no activity to decide. */
const BROKEN: readonly (readonly [TeacherReason, Partial<ActivityCase>])[] = [
  ["account-missing", { account: null }],
  ["account-inactive", { account: anAccount({ active: false }) }],
  ["planning-not-from-registrar", { origin: "timetable" }],
  ["planning-association-only", { sessions: 0 }],
  ["planning-element-obsolete", withElement({ open: false })],
];

const remoteElement = anElement({ remote: true });
const inBoth = aCase({ element: remoteElement, groups: [aGroup(), aRemoteGroup()] });

describe("flow/rules/decide-activity", () => {
  for (const [reason, fields] of BROKEN) {
    it(`comes to ${reason}`, () => {
      assert.deepEqual(decided(fields), { outcome: "not-enrolled", reason, warnings: [], courses: [] });
    });
  }

  it("decides on the first of all that is wrong", () => {
    for (const [at, [reason]] of BROKEN.entries()) {
      const wrong = Object.assign(
        {},
        ...BROKEN.slice(at)
          .map(([, fields]) => fields)
          .toReversed(),
      );
      assert.equal(decided(wrong).reason, reason);
    }
  });

  it("enrols into the element's space", () => {
    assert.deepEqual(decided(), { outcome: "enrolled", reason: "enrolled", warnings: [], courses: ["AN-10A"] });
  });

  it("does not ask for an e-mail, unless the policy requires one", () => {
    const subject = subjectOf({ account: anAccount({ hasEmail: false }), origin: "timetable" });
    const required = { ...subject, policy: aPolicy({ account_email: "require" }) };

    assert.equal(decided({ account: anAccount({ hasEmail: false }) }).reason, "enrolled");
    assert.equal(decideActivity(required).reason, "account-email-missing");
    assert.deepEqual(explainActivity(required)[0], {
      number: 1,
      name: "teacher-account",
      status: "broken",
      code: "account-email-missing",
      facts: [{ table: "accounts", key: { username: "ana" }, values: { username: "ana", active: true, email: false } }],
    });
  });

  it("is content with one session", () => {
    assert.equal(decided({ sessions: 1 }).reason, "enrolled");
  });

  it("takes an element that is unknown, closed, technical or not taught for obsolete", () => {
    const obsolete = [
      aCase({ element: null }),
      aCase({ element: anElement({ open: false }) }),
      aCase({ element: anElement({ technical: true }) }),
      aCase({ groups: [] }),
      aCarriedCase({ carriedBy: null }),
      aCarriedCase({ carriedBy: anElement({ code: "AN-99Z", open: false }) }),
      aCarriedCase({ groups: [aGroup({ onSpace: false })] }),
    ];

    for (const one of obsolete) assert.equal(decided({ cases: [one] }).reason, "planning-element-obsolete");
  });

  it("is obsolete when it names neither an element nor a group that leads to one", () => {
    assert.equal(decided({ element: null, cases: [] }).reason, "planning-element-obsolete");
  });

  it("says that the element is suspended or lost in a cycle", () => {
    assert.equal(decided(withElement({ suspended: true })).reason, "element-suspended");
    const carrier = { kind: "cycle", path: ["AN-99Z", "AN-10A"] } as const;
    assert.equal(decided({ cases: [aCase({ carrier })] }).reason, "carrier-cycle");
  });

  it("leads to both variants where it names no group", () => {
    assert.deepEqual(coursesFor(inBoth), ["AN-10A", "AN-10A-FOAD"]);
  });

  it("leads to the variant of the group's kind where it names one", () => {
    assert.deepEqual(coursesFor(inBoth, "TD1"), ["AN-10A"]);
    assert.deepEqual(coursesFor(inBoth, "TDC"), ["AN-10A-FOAD"]);
  });

  it("leads to both variants where the group that it names does not exist any more", () => {
    assert.deepEqual(coursesFor(inBoth, "EXPIRED"), ["AN-10A", "AN-10A-FOAD"]);
  });

  it("leads to the one space of an element that is not remote, whatever the group", () => {
    const element = aCase({ groups: [aGroup(), aRemoteGroup()] });

    for (const group of [null, "TD1", "TDC"]) assert.deepEqual(coursesFor(element, group), ["AN-10A"]);
  });

  it("counts the sessions of a carried element for the carrier's space", () => {
    const carriedBy = anElement({ code: "AN-99Z", remote: true });

    assert.deepEqual(coursesFor(aCarriedCase({ carriedBy }), "TD1"), ["AN-99Z"]);
    assert.deepEqual(coursesFor(aCarriedCase({ carriedBy })), ["AN-99Z", "AN-99Z-FOAD"]);
  });

  it("stands, where it names only a group, for all elements of the group's collection that are current", () => {
    const cases = [
      aCase(),
      aCase({ element: anElement({ code: "AN-10B" }) }),
      aCase({ element: anElement({ code: "AN-10C", open: false }) }),
    ];

    assert.deepEqual(decided({ element: null, group: "TD1", cases }).courses, ["AN-10A", "AN-10B"]);
  });

  it("enrols once where several elements lead to one carrier", () => {
    const cases = [aCarriedCase(), aCase({ element: anElement({ code: "AN-99Z" }) })];

    assert.deepEqual(decided({ element: null, group: "TD1", cases }).courses, ["AN-99Z"]);
  });

  describe("planned on the pseudo-group", () => {
    const taught = anElement({ remote: true, hours: 24 });

    it("leads to the on-site variant, for a pseudo-group is never remote", () => {
      const { courses, warnings } = decided({
        cases: [aCase({ element: taught, groups: [] })],
        group: "ELP_AN-10A",
      });

      assert.deepEqual([courses, warnings], [["AN-10A"], []]);
    });

    it("still counts when a real group masks it, with a warning", () => {
      const { outcome, courses, warnings } = decided({ cases: [aCase({ element: taught })], group: "ELP_AN-10A" });

      assert.deepEqual([outcome, courses, warnings], ["enrolled", ["AN-10A"], ["planning-on-masked-pseudo-group"]]);
    });

    it("counts for the carrier's space when the element has become carried since", () => {
      const { courses, warnings } = decided({ cases: [aCarriedCase()], group: "ELP_AN-10A" });

      assert.deepEqual([courses, warnings], [["AN-99Z"], ["planning-on-masked-pseudo-group"]]);
    });

    it("does not warn of the pseudo-group of another element", () => {
      assert.deepEqual(decided({ group: "ELP_OTHER" }).warnings, []);
    });
  });

  it("explains each condition up to the one that does not hold", () => {
    const links = explainActivity(subjectOf({ sessions: 0 }));

    assert.deepEqual(
      links.map(({ name, status, code }) => [name, status, code]),
      [
        ["teacher-account", "ok", null],
        ["planning-origin", "ok", null],
        ["planning-sessions", "broken", "planning-association-only"],
        ["planning-element", "not-reached", null],
      ],
    );
  });

  it("explains the reason that it decides", () => {
    for (const [reason, fields] of BROKEN) {
      const broken = explainActivity(subjectOf(fields)).find((link) => link.status === "broken");
      assert.equal(broken?.code, reason);
    }
  });
});
