import { quotedText } from "../../../infra/store/quoted.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { changedSince } from "./changed-since.ts";
import { gather } from "./gather.ts";
import { ALL_CASES, type NeededCases } from "./prepare-cases.ts";
import { type OfferTouch, prepareTouchedOffer } from "./prepare-touched-offer.ts";
import { namedBy } from "./read-activities.ts";

/** Facts that belong to one person: when one changes, all registrations and activities of the person are decided again. */
const PERSON_FACTS = [
  { table: "students", person: "student_code" },
  { table: "accounts", person: "person_code" },
  { table: "administrative_registrations", person: "student_code" },
] as const;

/** Facts of the offer, as SQL that gives the elements that a changed row `f` concerns. */
const ELEMENT_FACTS = [
  { table: "elements", columns: "element_code", element: "select f.element_code" },
  { table: "carriers", columns: "carried_code", element: "select f.carried_code" },
  { table: "collection_elements", columns: "element_code", element: "select f.element_code" },
  {
    table: "groups",
    columns: "element_code, collection_code",
    element: `select f.element_code union all
      select e.element_code from facts.collection_elements e where e.collection_code = f.collection_code`,
  },
] as const;

/** What of the decisions is to be made again: SQL conditions on the facts and, alike, on their decisions. */
export interface Touched {
  readonly registrations: string;
  readonly activities: string;
  readonly administrative: string;
  /** On accounts and wanted users. */
  readonly users: string;
  /** On elements, and on what is wanted of them. */
  readonly offer: string;
  /** Query that gives the students whose registrations are decided on; null for all. */
  readonly students: string | null;
  /** The pairs of student and element whose groups are looked at: a condition on memberships `m` and groups `g`. */
  readonly memberships: string;
  /** Whose cases all is decided on: elements for registrations, too, persons for all but these. */
  readonly cases: NeededCases;
}

const ALL: Touched = {
  registrations: "true",
  activities: "true",
  administrative: "true",
  users: "true",
  offer: "true",
  students: null,
  memberships: "true",
  cases: ALL_CASES,
};

const REGISTRATIONS = "(select student_code, element_code from touched_registration)";
const ACTIVITIES = "(select * from planned_activities where activity_id in (select code from touched_activity))";

function touched(pseudoGroupPrefix: string): Touched {
  return {
    registrations: `(student_code, element_code) in ${REGISTRATIONS}`,
    activities: "activity_id in (select code from touched_activity)",
    administrative: "student_code in (select code from touched_person)",
    users: "username in (select code from touched_user)",
    offer: "element_code in (select code from touched_offer)",
    students: "select student_code from touched_registration",
    memberships: `(m.student_code, g.element) in ${REGISTRATIONS}`,
    cases: {
      elements: `
        select element_code from touched_registration union select code from touched_offer
         union select code from (${namedBy(ACTIVITIES, quotedText(pseudoGroupPrefix))}) named`,
      persons: `select code from touched_person union select staff_code from ${ACTIVITIES} activity`,
    },
  };
}

/** Since when facts are looked through, and what the codes of pseudo-groups begin with. */
export interface TouchScope extends OfferTouch {
  readonly pseudoGroupPrefix: string;
}

/**
 * Gathers the persons, registrations, elements and activities with facts that changed since the last decisions, and gives the conditions on
 * what to decide again; all of it when nothing was decided before. Needs `prepareCodes`.
 */
export async function prepareTouched(tx: Queries, scope: TouchScope): Promise<Touched> {
  const { last, pseudoGroupPrefix } = scope;
  if (last === null) return ALL;
  await gather(tx, "touched_person", personsSql(last.run));
  await gather(tx, "touched_user", usersSql(last.run));
  await gather(tx, "touched_element", elementsSql(last.run));
  await gather(tx, "touched_registration", registrationsSql(last.run));
  await gather(tx, "touched_activity", activitiesSql(last.run, pseudoGroupPrefix));
  await prepareTouchedOffer(tx, scope, last);
  return touched(pseudoGroupPrefix);
}

function personsSql(sinceRun: number): string {
  return PERSON_FACTS.map(({ table, person }) => changedSince(sinceRun, table, `${person} as code`)).join(" union ");
}

/** Those whose account changed, or whose person has other names. */
function usersSql(sinceRun: number): string {
  return `
    select username as code from (${changedSince(sinceRun, "accounts", "username")}) f
    union select username from accounts where person_code in (
      select student_code from (${changedSince(sinceRun, "students", "student_code")}) f
      union select staff_code from (${changedSince(sinceRun, "staff", "staff_code")}) f)`;
}

function elementsSql(sinceRun: number): string {
  const elements = ELEMENT_FACTS.map(
    ({ table, columns, element }) =>
      `select t.code from (${changedSince(sinceRun, table, columns)}) f, lateral (${element}) t(code)`,
  ).join(" union ");
  // A carried element is decided on every element of its chain.
  return `
    with direct as (${elements})
    select code from direct where code is not null
    union select c.code from case_chain c join direct d on d.code = any(c.path)`;
}

/**
 * Those of touched persons, in touched elements, that came or went themselves, and whose student went in or out of a group of their
 * element: they are decided on no other one's groups.
 */
function registrationsSql(sinceRun: number): string {
  return `
    select student_code, element_code from pedagogic_registrations where student_code in (select code from touched_person)
    union
    select student_code, element_code from pedagogic_registrations where element_code in (select code from touched_element)
    union
    select student_code, element_code from ${changedSince(sinceRun, "pedagogic_registrations", "student_code, element_code")} f
    union
    select m.student_code, g.element
      from ${changedSince(sinceRun, "group_memberships", "student_code, group_code")} m join case_group g using (group_code)`;
}

/** Those of touched persons, on touched elements, and on groups that stand, or stood, for other elements now. */
function activitiesSql(sinceRun: number, pseudoGroupPrefix: string): string {
  return `
    with touched_group as (
      select group_code as code from (${changedSince(sinceRun, "groups", "group_code")}) f
      union select g.group_code from (${changedSince(sinceRun, "collection_elements", "collection_code")}) f join groups g using (collection_code)
      union select g.group_code from case_group g where g.element in (select code from touched_element)
      union select ${quotedText(pseudoGroupPrefix)} || code from touched_element)
    select activity_id as code from (${changedSince(sinceRun, "planned_activities", "activity_id")}) f
    union
    select activity_id from planned_activities
     where staff_code in (select code from touched_person) or element_code in (select code from touched_element)
        or group_code in (select code from touched_group)`;
}
