import { CASE_YEAR } from "./prepare-cases.ts";

/** What the rules look at in an administrative registration, by its name in `AdministrativeFacts`. */
const STANDING = {
  step: "i.step_code",
  version: "i.step_version",
  state: "i.state",
  payment: "i.payment_state",
  primary: 'i."primary"',
  remote: "i.remote",
  exchange: "i.exchange_direction",
  exchangePeriod: "i.exchange_period",
};

/**
 * The administrative registrations of each student that a query gives, null for everybody: `list`, in the shape of `AdministrativeFacts`, and
 * `standings`, the text of what the rules look at in them.
 */
export function administrativeOf(students: string | null): string {
  const isAsked = students === null ? "true" : `i.student_code in (${students})`;
  const order = "order by i.step_code, i.step_version, i.state, i.registered_at";
  const named = Object.entries({ ...STANDING, registeredAt: "i.registered_at" }).map(
    ([name, of]) => `'${name}', ${of}`,
  );
  return `
  select i.student_code, json_agg(json_build_object(${named.join(", ")}) ${order}) as list,
         array_agg(row(${Object.values(STANDING).join(", ")}) ${order})::text as standings
    from administrative_registrations i
   where i.year = ${CASE_YEAR} and ${isAsked}
   group by i.student_code`;
}

/**
 * The groups that students are in, by the element that the groups belong to: of everybody, or of the pairs of `student_code` and
 * `element_code` that a query gives.
 */
export function groupsOf(pairs: string | null): string {
  return `
  select student_code, element, array_agg(group_code order by group_code) as groups
    from (${pairs === null ? MEMBERSHIPS : membershipsOf(pairs)}) m
   group by student_code, element`;
}

const MEMBERSHIPS = `
  select m.student_code, g.element, m.group_code from group_memberships m join case_group g using (group_code) where m.year = ${CASE_YEAR}`;

/** Of the dozen groups that a student is in those of an element are looked up: to go through everybody's costs more, but the planner does not know how few these are. */
function membershipsOf(pairs: string): string {
  return `
  select a.student_code, g.element, found.group_code
    from (select distinct student_code, element_code from (${pairs}) pair) a
    join (select element, array_agg(group_code) as codes from case_group
           where element in (select element_code from (${pairs}) pair) group by element) g on g.element = a.element_code
   cross join lateral (
     select of.group_code from group_memberships of
      where of.student_code = a.student_code and of.year = ${CASE_YEAR} and of.group_code = any(g.codes) offset 0) found`;
}

/** The registrations of the year under a condition on `r` (pedagogic_registrations). */
export function registrationsWhere(condition: string): string {
  return `select * from pedagogic_registrations r where r.year = ${CASE_YEAR} and ${condition}`;
}
