import type { Queries } from "../../../infra/store/store.ts";
import type { Batch } from "../port.ts";

/**
 * Brings the enrolments of the method `cohort` to what the bindings say, as a platform does by itself: whoever is in a bound cohort
 * is in the space. A person whose enrolment ends stays in the groups that people put them into.
 */
export async function followBindings(tx: Queries, { kind, changes }: Batch): Promise<void> {
  if (kind !== "binding" && kind !== "cohort-member") return;
  await tx.query(`
    insert into campus.enrolment (course_key, username, role, method, status, owner)
    select b.course_key, m.username, b.role, 'cohort', 'active', min(b.owner)
      from campus.binding b join campus.cohort_member m using (cohort_key)
     group by b.course_key, m.username, b.role
    on conflict do nothing`);
  const unbound = kind === "binding" ? `union select key[1] from ${changes} c` : "";
  await tx.query(`
    delete from campus.enrolment e
     where e.method = 'cohort' and e.course_key in (select course_key from campus.binding ${unbound})
       and not exists (
         select from campus.binding b join campus.cohort_member m using (cohort_key)
          where b.course_key = e.course_key and b.role = e.role and m.username = e.username)`);
}
