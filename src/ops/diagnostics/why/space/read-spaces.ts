import type { Target } from "../../../../flow/targets/port.ts";
import type { Queries } from "../../../../infra/store/store.ts";
import type { StandingSpace } from "./answer.ts";

/** The last applied change of a space that meets a condition, as a JSON document. */
function lastChange(condition: string): string {
  return `(
    select json_build_object('run', b.run, 'byHand', r.kind = 'act', 'author', r.author, 'because', r.summary->>'because',
             'reason', x.reason, 'at', to_char(b.ended_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      from journal.change x
      join journal.batch b on b.plan_run = x.run and x.seq between b.first_seq and b.last_seq
      join journal.run r on r.id = b.run
     where x.kind = 'course' and x.key[1] = asked.key and x.held is null and ${condition}
       and not exists (select from journal.failure f where f.run = b.run and f.plan_run = x.run and f.seq = x.seq)
     order by b.run desc, x.seq desc limit 1)`;
}

const SHOWN_OR_HIDDEN = "x.before is not null and x.after is not null and x.before->'visible' <> x.after->'visible'";

/** The spaces of these keys as they stand on the target, with what the journal knows of them. */
export async function readSpaces(
  store: Queries,
  target: Target,
  courses: readonly string[],
): Promise<readonly StandingSpace[]> {
  const { rows } = await store.query<StandingSpace>(
    `with recursive asked as (select unnest($1::text[]) as key),
     above as (
       select asked.key, k.category_key, k.parent_key, k.name, 1 as height
         from asked join ${target.relation("course")} c on c.course_key = asked.key
         join ${target.relation("category")} k on k.category_key = c.category_key
       union all
       select a.key, k.category_key, k.parent_key, k.name, a.height + 1
         from above a join ${target.relation("category")} k on k.category_key = a.parent_key)
     select c.course_key as course, c.full_name as "fullName", c.visible, c.archived, c.idnumber,
            to_char(c.ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endsAt",
            array(select a.name from above a where a.key = asked.key order by a.height desc) as place,
            case when c.archived then ${lastChange("x.action = 'archive'")} end as "archivedBy",
            ${lastChange(SHOWN_OR_HIDDEN)} as "shownBy",
            coalesce((
              select json_agg(json_build_object('method', e.method, 'role', e.role, 'status', e.status, 'people', e.people)
                       order by e.method, e.role, e.status)
                from (select method, role, status, count(*) as people from ${target.relation("enrolment")} i
                       where i.course_key = asked.key group by method, role, status) e), '[]') as participants
       from asked join ${target.relation("course")} c on c.course_key = asked.key
      order by c.course_key`,
    [courses],
  );
  return rows;
}
