import type { KindName } from "../../../model/kinds.ts";
import type { WatchKind } from "../../../model/watch.ts";

/** SQL of each kind: the columns of `Watched` that it fills. `$1` is now, `$2` the role of students, `$3` that of teachers. */
export type WatchQueries = Readonly<Record<WatchKind, string>>;

/** What is looked for on a target whose relations these are. */
export function watchQueries(relation: (kind: KindName) => string): WatchQueries {
  const [course, user, enrolment, binding] = (["course", "user", "enrolment", "binding"] as const).map(relation);
  const bound = 'b.course_key as course, b.cohort_key as cohort, b.role, b.owner, b.review_at as "reviewAt"';
  const enrolled = "e.course_key as course, e.username, e.role, e.method, e.owner";
  return {
    "enrolment-without-end": `
      select ${enrolled}, because from ${enrolment} e left join lateral (${BECAUSE}) said on true
       where e.method in ('manual', 'self') and e.ends_at is null and e.status = 'active'`,
    "enrolment-of-suspended-person": `
      select ${enrolled} from ${enrolment} e join ${user} u using (username)
       where e.method <> 'database' and e.status = 'active' and u.suspended`,
    "binding-past-review": `select ${bound} from ${binding} b where coalesce(b.review_at < $1, true)`,
    "binding-in-archived-space": `
      select ${bound} from ${binding} b join ${course} c using (course_key) where c.archived`,
    "binding-step-elsewhere": `
      select ${bound} from ${binding} b join ${course} c using (course_key)
       where not c.archived and not exists (${STEP_LEADS_THERE})`,
    "account-without-email": `
      select u.username, u.owner from ${user} u where not u.suspended and coalesce(u.email, '') = ''`,
    "hidden-with-students": `
      select c.course_key as course, c.owner, count(distinct e.username) as students
        from ${course} c join ${enrolment} e using (course_key)
       where not c.visible and not c.archived and e.role = $2 and e.status = 'active'
       group by c.course_key, c.owner`,
    "space-without-teacher": `
      select c.course_key as course, c.owner from ${course} c
       where not c.archived and not exists (
         select from ${enrolment} e where e.course_key = c.course_key and e.role = $3 and e.status = 'active')`,
  };
}

/** What the newest act on the enrolment said. */
const BECAUSE = `
  select r.summary->>'because' as because
    from journal.run r join journal.change a on a.run = r.id
   where r.kind = 'act' and a.kind = 'enrolment' and a.key = array[e.course_key, e.username, e.role, e.method]
   order by r.id desc limit 1`;

/** The cohort's step of this year is one of the places of the space. */
const STEP_LEADS_THERE = `
  select from wanted.course w
    join facts.delivery d on d.run = (select max(run) from facts.delivery)
    join facts.steps s on s.step_code || s.step_version || '-' || d.year = b.cohort_key
    cross join unnest(w.places) as place
   where w.course_key = b.course_key and starts_with(place || '/', 'step:' || s.step_code || '-' || s.step_version || '/')`;
