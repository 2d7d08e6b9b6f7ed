import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_SETTINGS } from "../../../infra/config/index.ts";
import { CAUSES, SYMPTOM_CODES, type SymptomCode, SYMPTOMS } from "../../../model/symptoms.ts";
import type { SpaceAnswer, StandingSpace, WhyAnswer, WhyOne } from "../why/index.ts";
import { checkSymptom } from "./check-symptom.ts";
import type { Looked } from "./looked.ts";

const FRESHNESS = { extractedAt: "2026-11-20T21:00:00Z", nextAt: "2026-11-21T21:00:00Z", nextIs: "expected" } as const;

const ENROLLED: WhyOne = {
  kind: "registration",
  element: "AN-10A",
  through: "1LANGL-701",
  outcome: "enrolled",
  reason: "enrolled",
  situation: "normal",
  warnings: [],
  courses: ["AN-10A"],
  groups: ["TD1"],
  chain: [],
  who: null,
};

const PATH = {
  course: "AN-10A",
  username: "ana",
  role: "student",
  method: "database",
  status: "active",
  owner: "apogee",
  run: 1,
  made: null,
  end: null,
  taken: null,
};

const SHOWN: StandingSpace = {
  course: "AN-10A",
  fullName: "(AN-10A) Langue",
  place: [],
  visible: true,
  archived: false,
  idnumber: null,
  endsAt: null,
  archivedBy: null,
  shownBy: null,
  participants: [{ method: "database", role: "student", status: "active", people: 12 }],
};

const ACCOUNT = {
  username: "ana",
  active: true,
  email: "ana@univ.example",
  component: "LVE",
  sourceName: "Ana Durand",
  platformName: "Ana Durand",
};

const UNTAKEN = {
  waiting: [{ course: "AN-10A", username: "ana", role: "student", awaits: "enrolment", run: 1, since: null }],
  lookedAt: "2026-11-21T07:00:00Z",
  who: null,
} as const;

function aWhy(one: Partial<WhyOne> = {}, inside: Partial<WhyAnswer["inside"]> = {}): WhyAnswer {
  return {
    person: { code: "22600001", usernames: ["ana"], name: "Ana Durand" },
    course: "AN-10A",
    found: [{ ...ENROLLED, ...one }],
    inside: { paths: [PATH], readFrom: "target", held: [], taking: null, ...inside },
    freshness: FRESHNESS,
  };
}

function broken(reason: WhyOne["reason"], kind: WhyOne["kind"] = "registration"): WhyAnswer {
  return aWhy({ kind, reason, outcome: "not-enrolled", courses: [] });
}

function aSpace(answer: Partial<SpaceAnswer> = {}, standing: Partial<StandingSpace> = {}): SpaceAnswer {
  return {
    course: "AN-10A",
    element: "AN-10A",
    name: "Langue",
    exists: true,
    suspended: false,
    reason: null,
    host: null,
    who: null,
    chain: [],
    steps: [],
    standing: [{ ...SHOWN, ...standing }],
    held: [],
    taking: null,
    freshness: FRESHNESS,
    ...answer,
  };
}

/** Somebody and a space with which all is well. */
const WELL: Looked = {
  why: aWhy(),
  space: aSpace(),
  accounts: [ACCOUNT],
  accountService: null,
  reasons: [],
  endsAt: null,
  help: { platform_address: null, dark_periods: DEFAULT_SETTINGS.dark_periods },
  now: "2026-11-21T08:00:00Z",
};

function withoutSpace(reason: NonNullable<SpaceAnswer["reason"]>): Partial<Looked> {
  return { space: aSpace({ exists: false, reason, standing: [] }) };
}

function archived(reason: "archived-became-carried" | "archived-code-vanished"): Partial<Looked> {
  const archivedBy = { run: 2, byHand: false, author: "night", at: "2026-11-01T00:00:00Z", because: null, reason };
  return { space: aSpace({}, { archived: true, visible: false, archivedBy }) };
}

const PERHAPS_MOVED = {
  kind: "course",
  action: "archive",
  key: ["AN-10A"],
  reason: "archived-code-vanished",
  held: "perhaps-moved",
  run: 2,
} as const;

/** What each cause looks like where it applies; the rest is well. */
const LOOKS: Readonly<Record<string, Partial<Looked>>> = {
  "account-missing": { accounts: [], why: broken("account-missing") },
  "account-inactive": { accounts: [{ ...ACCOUNT, active: false }] },
  "account-email-missing": { accounts: [{ ...ACCOUNT, email: null }] },
  "name-awaits-run": { accounts: [{ ...ACCOUNT, platformName: "Ana Dupont" }] },
  "name-from-source": {},
  "archived-perhaps-moved": { space: aSpace({ held: [PERHAPS_MOVED] }) },
  "archived-became-carried": archived("archived-became-carried"),
  "archived-code-vanished": archived("archived-code-vanished"),
  "element-unknown": withoutSpace("element-unknown"),
  "element-carried": withoutSpace("carried"),
  "element-technical": withoutSpace("element-technical"),
  "element-closed": withoutSpace("element-closed"),
  "element-without-group": withoutSpace("no-group-no-load"),
  "space-hidden": { space: aSpace({}, { visible: false }) },
  "course-ended": { endsAt: "2026-06-30T00:00:00Z" },
  "no-student-enrolled": { space: aSpace({}, { participants: [] }) },
  "group-not-reached": { why: broken("group-missing") },
  "remote-study": { why: broken("remote-element-mismatch") },
  "carrier-relation": { why: broken("carried-collection-not-shared") },
  "element-suspended": { why: broken("element-suspended") },
  "administrative-registration": { why: broken("registration-cancelled") },
  "exchange-outgoing": { why: broken("exchange-outgoing") },
  "registration-broken": { why: broken("credit-carried-over") },
  "awaits-next-run": { why: aWhy({}, { paths: [] }), space: aSpace({ standing: [] }) },
  "awaits-platform": { why: aWhy({}, { taking: UNTAKEN }) },
  "idnumber-altered": { space: aSpace({}, { idnumber: "OTHER" }) },
  "planning-broken": { why: broken("planning-missing", "nothing") },
};

/** A symptom that asks about nobody looks at nobody. */
function looked(symptom: SymptomCode, parts: Partial<Looked>): Looked {
  return { ...WELL, ...parts, ...(SYMPTOMS[symptom].person === "none" ? { why: null } : {}) };
}

describe("ops/diagnostics/symptoms/check-symptom", () => {
  for (const symptom of SYMPTOM_CODES)
    for (const cause of SYMPTOMS[symptom].causes)
      if (!CAUSES[cause].external && !(symptom === "group-elsewhere" && cause === "carrier-relation"))
        it(`answers ${symptom} with ${cause}, and checks what comes before it`, () => {
          const { answer, checked } = checkSymptom(symptom, looked(symptom, LOOKS[cause] ?? {}));

          assert.equal(answer, cause);
          const { causes }: { readonly causes: readonly string[] } = SYMPTOMS[symptom];
          assert.deepEqual(
            checked.map((one) => one.cause),
            causes.slice(0, causes.indexOf(cause) + 1),
          );
          assert.ok(checked.slice(0, -1).every(({ verdict }) => verdict !== "applies"));
        });

  it("tells as advice what cannot be seen from here, with the hours that are configured", () => {
    const { answer, checked } = checkSymptom("cannot-log-in", WELL);

    assert.equal(answer, null);
    const advice = checked.filter(({ verdict }) => verdict === "cannot-tell");
    assert.deepEqual(
      advice.map(({ cause }) => cause),
      ["sign-on-address", "maintenance-window"],
    );
    assert.deepEqual(advice[1]?.facts, { address: null, periods: "sun 09:00-11:00" });
  });

  it("counts the students whom a reason keeps out, where nobody is asked about", () => {
    const reasons = [{ reason: "exchange-outgoing", students: 3 }];

    const { answer, checked } = checkSymptom("students-not-enrolled", { ...WELL, why: null, accounts: [], reasons });

    assert.equal(answer, "exchange-outgoing");
    assert.deepEqual(checked.at(-1)?.facts, { students: 3 });
  });

  it("tells a space whose enrolments the platform has not taken, where nobody is asked about", () => {
    const waiting = [{ awaits: "enrolment", count: 4, since: "2026-11-21T07:00:00Z" }] as const;
    const space = aSpace({ taking: { waiting, lookedAt: null } });

    const { answer, checked } = checkSymptom("students-not-enrolled", { ...WELL, why: null, space });

    assert.equal(answer, "awaits-platform");
    assert.deepEqual(checked.at(-1)?.facts, { course: "AN-10A", time: "2026-11-21T07:00:00Z" });
  });

  it("tells a group that carriers keep elsewhere by the registrations that it stops", () => {
    const reasons = [{ reason: "carried-collection-not-shared", students: 2 }];

    assert.equal(checkSymptom("group-elsewhere", { ...WELL, why: null, reasons }).answer, "carrier-relation");
  });

  it("has nothing to answer where all is well", () => {
    for (const symptom of SYMPTOM_CODES)
      if (symptom !== "name-wrong") assert.equal(checkSymptom(symptom, looked(symptom, {})).answer, null, symptom);
  });
});
