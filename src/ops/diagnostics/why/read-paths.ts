import type { Target } from "../../../flow/targets/port.ts";
import type { Queries } from "../../../infra/store/store.ts";
import type { EnrolmentPath } from "./answer.ts";
import type { CourseAsked } from "./find-course.ts";

/** Every way by which a person is in the spaces asked about, or in all, today. */
export async function readPaths(
  { store, target }: { readonly store: Queries; readonly target: Target },
  usernames: readonly string[],
  course: CourseAsked | null,
): Promise<readonly EnrolmentPath[]> {
  const { rows } = await store.query<EnrolmentPath>(
    // By the names that were given, and not by those that are found: their order is another one than that of the index.
    `with changed as (
       select x.key, max(b.run) as run from journal.change x join journal.batch b
           on b.plan_run = x.run and x.seq between b.first_seq and b.last_seq
        where x.kind = 'enrolment' and x.held is null and x.key[2] = any($1)
        group by x.key)
     select e.course_key as course, e.role, e.method, e.status, e.owner, c.run
       from ${target.relation("enrolment")} e
       left join changed c on c.key = array[e.course_key, e.username, e.role, e.method]
      where e.username = any($1) and ($2::text[] is null or e.course_key = any($2))
      order by e.course_key, e.role, e.method`,
    [usernames, course?.courses ?? null],
  );
  return rows;
}
