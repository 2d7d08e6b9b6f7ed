import { type Kind, KINDS, type KindName } from "../../src/model/kinds.ts";
import type { Action, Change, ThingState } from "../../src/model/plan.ts";

const owner = "apogee";

/** A thing of each kind with all its fields: small enough to be read, whole enough to stand. */
export const SAMPLE: Readonly<Record<KindName, ThingState>> = {
  category: { category_key: "cmp:LVE", parent_key: null, name: "Langues", visible: true, owner },
  course: {
    course_key: "LAN101",
    full_name: "(LAN101) Langue / écrit",
    short_name: "LAN101-Langue",
    category_key: "cmp:LVE",
    visible: false,
    archived: false,
    archived_from: null,
    owner,
  },
  user: {
    username: "ana",
    person_code: "21500001",
    kind: "student",
    family_name: "Müller",
    first_name: "Ana",
    email: null,
    suspended: false,
    owner,
  },
  cohort: { cohort_key: "1LANGL701-2026", name: "Licence 1A", owner },
  "cohort-member": { cohort_key: "1LANGL701-2026", username: "ana", owner },
  grouping: { course_key: "LAN101", grouping_key: "COL1", name: "Travaux dirigés", owner },
  group: { course_key: "LAN101", group_key: "GR1", name: "Groupe 1", grouping_keys: ["COL1"], owner },
  enrolment: {
    course_key: "LAN101",
    username: "ana",
    role: "student",
    method: "database",
    status: "active",
    owner,
    starts_at: null,
    ends_at: null,
    suspended_since: null,
  },
  membership: { course_key: "LAN101", group_key: "GR1", username: "ana", owner },
  binding: {
    course_key: "LAN101",
    cohort_key: "1LANGL701-2026",
    role: "student",
    review_at: "2027-01-31T23:00:00Z",
    owner: "person:eva",
  },
};

/** What to alter in the sample of each kind to make it another one. */
export const ALTERED: Readonly<Record<KindName, ThingState>> = {
  category: { name: "Langues vivantes" },
  course: { full_name: "(LAN101) Langue écrite", archived_from: { name: "Langue", visible: true } },
  user: { email: "ana@example.org", suspended: true },
  cohort: { name: "Licence première année" },
  "cohort-member": { owner: "person:eva" },
  grouping: { name: "TD" },
  group: { name: "Groupe un", grouping_keys: [] },
  enrolment: { status: "suspended", suspended_since: "2026-11-20T21:14:00Z", ends_at: "2027-01-31T23:00:00Z" },
  membership: { owner: "person:eva" },
  binding: { review_at: "2027-06-30T22:00:00Z" },
};

/** The sample of a kind with some fields of its own. */
export function thing(kind: KindName, fields: ThingState = {}): ThingState {
  return { ...SAMPLE[kind], ...fields };
}

/** The key of a thing, in declared order. */
export function keyOf(kind: KindName, state: ThingState): readonly string[] {
  const { key }: Kind = KINDS[kind];
  return key.map((field) => String(state[field]));
}

/** A change from one state to another; the action follows from the states unless it is given. */
export function change(
  kind: KindName,
  states: { readonly before?: ThingState | null; readonly after?: ThingState | null },
  more: Partial<Change> = {},
): Change {
  const { before = null, after = null } = states;
  return {
    kind,
    action: actionOf(before, after),
    reason: "source-changed",
    key: keyOf(kind, after ?? before ?? {}),
    component: null,
    step: null,
    before,
    after,
    held: null,
    ...more,
  };
}

function actionOf(before: ThingState | null, after: ThingState | null): Action {
  if (before === null) return "create";
  if (after === null) return "remove";
  if (isAway(before) !== isAway(after)) return isAway(before) ? "restore" : "archived" in after ? "archive" : "suspend";
  return "update";
}

function isAway({ archived, suspended, status }: ThingState): boolean {
  return archived === true || suspended === true || status === "suspended";
}
