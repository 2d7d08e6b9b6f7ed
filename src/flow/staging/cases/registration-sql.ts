import { CASE_YEAR } from "./prepare-cases.ts";

/** What the rules look at in an administrative registration, as parts of a JSON object. */
const STANDING = `
  'step', i.step_code, 'version', i.step_version, 'state', i.state, 'payment', i.payment_state, 'primary', i."primary",
  'remote', i.remote, 'exchange', i.exchange_direction, 'exchangePeriod', i.exchange_period`;

/**
 * The administrative registrations of each student that a query gives, null for everybody: `list`, in the shape of `AdministrativeFacts`, and
 * `standings`, the text of what the rules look at in them.
 */
export function administrativeOf(students: string | null): string {
  const isAsked = students === null ? "true" : `i.student_code in (${students})`;
  const order = "order by i.step_code, i.step_version, i.state, i.registered_at";
  return `
  select i.student_code, json_agg(json_build_object(${STANDING}, 'registeredAt', i.registered_at) ${order}) as list,
         json_agg(json_build_object(${STANDING}) ${order})::text as standings
    from administrative_registrations i
   where i.year = ${CASE_YEAR} and ${isAsked}
   group by i.student_code`;
}

/**
 * The groups that each student whom a query gives is in, null for everybody, by the element that the groups belong to. `condition`: on
 * memberships `m` and groups `g`.
 */
export function groupsOf(students: string | null, condition = "true"): string {
  return `
  select m.student_code, g.element, array_agg(m.group_code order by m.group_code) as groups
    from ${membershipsOf(students)} m join case_group g using (group_code)
   where m.year = ${CASE_YEAR} and ${condition}
   group by m.student_code, g.element`;
}

/** A student is in a dozen groups, which are looked up: to go through everybody's costs more, but the planner does not know how few these are. */
function membershipsOf(students: string | null): string {
  if (students === null) return "group_memberships";
  return `(
    select found.* from (select distinct student_code from (${students}) asked) asked
     cross join lateral (select * from group_memberships of where of.student_code = asked.student_code offset 0) found)`;
}

/** The registrations of the year under a condition on `r` (pedagogic_registrations). */
export function registrationsWhere(condition: string): string {
  return `select * from pedagogic_registrations r where r.year = ${CASE_YEAR} and ${condition}`;
}
