import type { Queries } from "../../../../infra/store/store.ts";
import { OTHERS } from "../tables.ts";
import type { Database } from "./database.ts";

/** Bindings that enrol, by Moodle's numbers: one cohort may be bound several times to a space, for its groups. */
const BINDINGS = `
  select distinct e.courseid as course, e.customint1 as cohort, coalesce(r.shortname, 'none') as role
    from {enrol} e left join {role} r on r.id = e.roleid
   where e.enrol = 'cohort' and e.status = 0 and e.customint1 is not null`;

/**
 * Brings the bindings of the picture to what Moodle's database tells. Only people make them there, so that no batch looks at them.
 * Needs the picture of spaces and cohorts.
 */
export async function seeBindings(tx: Queries, database: Database): Promise<void> {
  const { rows } = await database.query(BINDINGS);
  await tx.query(
    `
    create temp table seen_binding on commit drop as
    select c.course_key, h.cohort_key, r.role
      from jsonb_to_recordset($1) r(course bigint, cohort bigint, role text)
      join moodle.course c on c.id = r.course
      join moodle.cohort h on h.id = r.cohort`,
    [JSON.stringify(rows)],
  );
  await tx.query(`delete from moodle.binding b where not exists (select from seen_binding s where ${IS_SAME})`);
  await tx.query(`
    insert into moodle.binding (course_key, cohort_key, role, owner)
    select course_key, cohort_key, role, '${OTHERS}' from seen_binding s
     where not exists (select from moodle.binding b where ${IS_SAME})`);
}

const IS_SAME = "(b.course_key, b.cohort_key, b.role) = (s.course_key, s.cohort_key, s.role)";
