import type { Queries } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { ComingOrGoing, SharedStudents, Turnover } from "../../../model/moved.ts";
import { isRemoval } from "../plans/is-removal.ts";

/** Which plan, and what is on its target. */
export interface TurnoverScope {
  readonly run: number;
  readonly relation: (kind: KindName) => string;
  readonly studentRole: string;
}

/** The spaces that a plan would archive because their code vanished, beside those that it makes; null when there are not both. */
export async function readTurnover(tx: Queries, scope: TurnoverScope): Promise<Turnover | null> {
  const { rows: vanished } = await tx.query<ComingOrGoing>(VANISHED, [scope.run]);
  if (vanished.length === 0) return null;
  const { rows: made } = await tx.query<ComingOrGoing>(MADE, [scope.run]);
  if (made.length === 0) return null;
  const [olds, news] = [vanished.map(({ key }) => key), made.map(({ key }) => key)];
  const { rows: shared } = await tx.query<SharedStudents>(sharedStudents(scope), [olds, news, scope.studentRole]);
  const { rows: refused } = await tx.query<Turnover["refused"][number]>(
    "select old_key, new_key from journal.move where status = 'refused' and old_key = any($1)",
    [olds],
  );
  return { vanished, made, shared, refused };
}

/** The short name is the key and the name of what is taught. */
function spaceOf(state: string): string {
  return `
    select key[1] as key, ${state}->>'category_key' as category,
           case when starts_with(${state}->>'short_name', key[1] || '-') then substr(${state}->>'short_name', length(key[1]) + 2)
                else ${state}->>'short_name' end as name
      from journal.change`;
}

const VANISHED = `${spaceOf("before")}
   where run = $1 and ${isRemoval()} and kind = 'course' and action = 'archive' and reason = 'archived-code-vanished'
     and not exists (select from journal.move m where m.status in ('open', 'accepted') and m.old_key = key[1])
   order by key`;

const MADE = `${spaceOf("after")}
   where run = $1 and kind = 'course' and action = 'create'
     and not exists (select from journal.move m where m.status = 'open' and m.new_key = key[1])
   order by key`;

/** Pairs that share less than a tenth say nothing and would be many. */
function sharedStudents({ relation }: TurnoverScope): string {
  return `
    with gone as (
      select course_key, username from ${relation("enrolment")}
       where course_key = any($1) and role = $3 and method = 'database' and status = 'active'),
    students as (select course_key, count(*) as count from gone group by course_key)
    select g.course_key as old_key, r.course_key as new_key, count(distinct g.username)::float8 / min(s.count) as share
      from gone g
      join students s on s.course_key = g.course_key
      join wanted."user" u on u.username = g.username
      join decided.registration r on r.student_code = u.person_code and r.username = g.username and r.course_key = any($2)
     group by g.course_key, r.course_key having count(distinct g.username) * 10 >= min(s.count)
     order by 1, 2`;
}
