import type { Queries } from "../../../infra/store/store.ts";
import type { RegistrationScope } from "./read-registrations.ts";

/** Facts that belong to one student: when one changes, all registrations of the student are decided again. */
const STUDENT_FACTS = [
  { table: "students", student: "student_code" },
  { table: "accounts", student: "person_code" },
  { table: "administrative_registrations", student: "student_code" },
  { table: "group_memberships", student: "student_code" },
  { table: "pedagogic_registrations", student: "student_code" },
] as const;

/** Facts of the offer, as SQL that gives the elements that a changed row `f` concerns. */
const ELEMENT_FACTS = [
  { table: "elements", element: "select f.element_code" },
  { table: "carriers", element: "select f.carried_code" },
  { table: "collection_elements", element: "select f.element_code" },
  {
    table: "groups",
    element: `select f.element_code union all
      select e.element_code from facts.collection_elements e where e.collection_code = f.collection_code`,
  },
] as const;

const ALL: RegistrationScope = { condition: null, values: [] };

/**
 * Gathers the students and elements with facts that changed after a run, and gives the condition on registrations to decide
 * again; all of them when nothing was decided before. Needs `prepareCases`.
 */
export async function prepareTouched(tx: Queries, sinceRun: number | null): Promise<RegistrationScope> {
  if (sinceRun === null) return ALL;
  const students = STUDENT_FACTS.map(({ table, student }) => changed(table, student, sinceRun)).join(" union ");
  await tx.query(`create temp table touched_student on commit drop as ${students}`);
  const elements = ELEMENT_FACTS.map(
    ({ table, element }) => `select t.code from (${changed(table, "*", sinceRun)}) f, lateral (${element}) t(code)`,
  ).join(" union ");
  // A carried element is decided on every element of its chain.
  await tx.query(`
    create temp table touched_element on commit drop as
    with direct as (${elements})
    select code from direct where code is not null
    union select c.code from case_code c join direct d on d.code = any(c.path)`);
  await tx.query("analyze touched_student");
  await tx.query("analyze touched_element");
  return { condition: TOUCHED, values: [] };
}

const TOUCHED = `(student_code in (select code from touched_student) or element_code in (select code from touched_element))`;

/** Rows that came or went after a run. */
function changed(table: string, column: string, sinceRun: number): string {
  const columns = column === "*" ? columnsOf(table) : `${column} as code`;
  return `(select ${columns} from facts.${table} where since_run > ${sinceRun}
    union all select ${columns} from facts.${table}_past where until_run > ${sinceRun})`;
}

function columnsOf(table: string): string {
  switch (table) {
    case "groups":
      return "element_code, collection_code";
    case "carriers":
      return "carried_code";
    default:
      return "element_code";
  }
}
