import type { Queries } from "../../../infra/store/store.ts";
import { withMemory } from "../../../infra/store/with-memory.ts";
import { gather } from "./gather.ts";
import type { Touched } from "./prepare-touched.ts";
import { administrativeOf, groupsOf, registrationsWhere } from "./registration-sql.ts";

/** The students in scope; `alike` numbers those in whom the rules see no difference. */
function persons(students: string | null): string {
  return `
with administrative as (${administrativeOf(students)})
select p.student_code, s.student_code is not null as known, a.username, a.active, a.has_email, i.list as administrative,
       dense_rank() over (order by s.student_code is not null, a.active, a.has_email, i.standings collate "C") as alike
  from case_student p
  left join students s on s.student_code = p.student_code
  left join case_account a on a.person_code = p.student_code and not a.is_staff
  left join administrative i on i.student_code = p.student_code`;
}

function registrations({ registrations: condition, pairs }: Touched): string {
  return `
with member as (${groupsOf(pairs)})
select r.element_code, r.student_code, r.year, r.step_code, r.step_version, r.carried_over, r.source, p.alike,
       coalesce(m.groups, '{}') as groups, p.username
  from (${registrationsWhere(condition)}) r
  join case_person p on p.student_code = r.student_code
  left join member m on m.student_code = r.student_code and m.element = r.element_code`;
}

/** All that the rules look at, and whose it is: what `RegistrationFacts` has, with the element. */
const LOOKED_AT = "element_code, year, step_code, step_version, carried_over, source, alike, groups";

/** The relation of the exemplars, by the key of their registrations, with whom they stand for: `students` and their `usernames`. */
export const EXEMPLARS = "case_exemplar";

/** The student of the exemplar, and all students whose registrations are alike, with their users. */
const ALIKE = `
select ${LOOKED_AT}, min(student_code) as student_code, array_agg(student_code) as students, array_agg(username) as usernames
  from case_registration group by ${LOOKED_AT}`;

/**
 * Gathers the registrations in scope and finds among those that are alike in all that the rules look at one to decide, the
 * exemplar: of half a million some ten thousands. Gives how many more registrations these stand for. Needs `prepareAccounts` of the
 * students.
 */
export async function prepareExemplars(tx: Queries, touched: Touched): Promise<number> {
  const students = touched.pairs ?? registrationsWhere("true");
  // To look everybody up among everybody leaves out nobody, and costs a tenth of it all.
  const among = touched.pairs === null ? null : "select student_code from case_student";
  await gather(tx, "case_student", `select distinct student_code from (${students}) r`);
  await gather(tx, "case_person", persons(among));
  const all = await gather(tx, "case_registration", registrations(touched));
  // The planner takes lists that grow for longer than they are.
  return all - (await withMemory(tx, () => gather(tx, EXEMPLARS, ALIKE)));
}
