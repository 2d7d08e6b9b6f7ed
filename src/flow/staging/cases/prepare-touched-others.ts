import { quotedText } from "../../../infra/store/quoted.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { changedSince } from "./changed-since.ts";
import type { DecidedLast } from "./facts-changed.ts";
import { gather } from "./gather.ts";
import { ALL_CASES, type NeededCases } from "./prepare-cases.ts";
import { type OfferTouch, prepareTouchedOffer } from "./prepare-touched-offer.ts";
import { namedBy } from "./read-activities.ts";

/** What of all but the registrations is decided again: SQL conditions on the facts and, alike, on their decisions. */
export interface TouchedOthers {
  readonly activities: string;
  readonly administrative: string;
  /** On accounts and wanted users. */
  readonly users: string;
  /** On elements, and on what is wanted of them. */
  readonly offer: string;
  /** Whose cases all is decided on: elements for registrations, too, persons for all but these. */
  readonly cases: NeededCases;
  /** The codes in the tables that the conditions name, by table: a university's users, activities and elements at most. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

const ALL: TouchedOthers = {
  activities: "true",
  administrative: "true",
  users: "true",
  offer: "true",
  cases: ALL_CASES,
  codes: new Map(),
};

const TABLES = ["touched_user", "touched_activity", "touched_offer"];

const ACTIVITIES = "(select * from planned_activities where activity_id in (select code from touched_activity))";

function touched(pseudoGroupPrefix: string): Omit<TouchedOthers, "codes"> {
  return {
    activities: "activity_id in (select code from touched_activity)",
    administrative: "student_code in (select code from touched_person)",
    users: "username in (select code from touched_user)",
    offer: "element_code in (select code from touched_offer)",
    cases: {
      elements: `
        select element_code from touched_registration union select code from touched_offer
         union select code from (${namedBy(ACTIVITIES, quotedText(pseudoGroupPrefix))}) named`,
      persons: `select code from touched_person union select staff_code from ${ACTIVITIES} activity`,
    },
  };
}

/** Since when facts are looked through, and what the codes of pseudo-groups begin with. */
export interface TouchScope extends Omit<OfferTouch, "last"> {
  /** What was decided last; null when nothing was. */
  readonly last: DecidedLast | null;
  readonly pseudoGroupPrefix: string;
}

/**
 * Gathers the users, activities and elements of the offer with facts that changed since the last decisions, and gives the conditions on
 * what to decide again; all of it when nothing was decided before. Needs `prepareTouched` and `prepareCodes`.
 */
export async function prepareTouchedOthers(
  tx: Queries,
  { last, pseudoGroupPrefix, ...offer }: TouchScope,
): Promise<TouchedOthers> {
  if (last === null) return ALL;
  await gather(tx, "touched_user", usersSql(last.run));
  await gather(tx, "touched_activity", activitiesSql(last.run, pseudoGroupPrefix));
  await prepareTouchedOffer(tx, { ...offer, last });
  return { ...touched(pseudoGroupPrefix), codes: await codesIn(tx, TABLES) };
}

/** Lets the conditions hold in another transaction, too. Needs `prepareTouched` in it. */
export async function takeTouchedOthers(tx: Queries, { codes }: TouchedOthers): Promise<void> {
  for (const [table, listed] of codes) {
    const texts = quotedText(JSON.stringify(listed));
    await gather(tx, table, `select code from json_array_elements_text(${texts}) as listed(code)`);
  }
}

async function codesIn(tx: Queries, tables: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = tables.map((table) => `select '${table}' as "table", array(select code from ${table}) as codes`);
  const { rows } = await tx.query<{ table: string; codes: readonly string[] }>(found.join(" union all "));
  return new Map(rows.map(({ table, codes }) => [table, codes] as const));
}

/** Those whose account changed, or whose person has other names. */
function usersSql(sinceRun: number): string {
  return `
    select username as code from (${changedSince(sinceRun, "accounts", "username")}) f
    union select username from accounts where person_code in (
      select student_code from (${changedSince(sinceRun, "students", "student_code")}) f
      union select staff_code from (${changedSince(sinceRun, "staff", "staff_code")}) f)`;
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
