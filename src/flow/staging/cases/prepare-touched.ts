import type { Queries } from "../../../infra/store/store.ts";
import { changedSince } from "./changed-since.ts";
import type { DecidedLast } from "./facts-changed.ts";
import { gather } from "./gather.ts";

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

/** Which registrations are decided again. */
export interface Touched {
  /** SQL condition on the facts and, alike, on their decisions. */
  readonly registrations: string;
  /** Query that gives the same as pairs of `student_code` and `element_code`; null for all. */
  readonly pairs: string | null;
}

const ALL: Touched = { registrations: "true", pairs: null };

const PAIRS = "select student_code, element_code from touched_registration";

const TOUCHED: Touched = { registrations: `(student_code, element_code) in (${PAIRS})`, pairs: PAIRS };

/**
 * Gathers the persons, elements and registrations with facts that changed since the last decisions, and gives the conditions on what
 * to decide again; all of it when nothing was decided before. Needs `prepareGroups`.
 */
export async function prepareTouched(tx: Queries, last: DecidedLast | null): Promise<Touched> {
  if (last === null) return ALL;
  await gather(tx, "touched_person", personsSql(last.run));
  await gather(tx, "touched_element", elementsSql(last.run));
  await gather(tx, "touched_registration", registrationsSql(last.run));
  return TOUCHED;
}

function personsSql(sinceRun: number): string {
  return PERSON_FACTS.map(({ table, person }) => changedSince(sinceRun, table, `${person} as code`)).join(" union ");
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
