import type { EnrolmentContext, Pair, WantedEnrolment } from "../../../model/pairs.ts";
import { type Comparison, readPairs } from "./compare.ts";
import { isOurs, stateOf, wantedOf } from "./state-of.ts";

/** An enrolment as wanted beside the enrolment as it is. */
export type EnrolmentPair = Pair<WantedEnrolment, EnrolmentContext>;

const WANTED = ["course_key", "username", "role", "method", "owner", "reason"];

/**
 * Why a student is no longer wanted, by a registration that led here, else by one that would lead here: the reason of its
 * decision, or where it leads now. No row where no registration is left.
 */
const LEFT_BY_STUDENT = `
  select case when r.outcome = 'not-enrolled' then r.reason
              when r.course_key <> x.course_key then 'moved-to-another-space'
              else 'account-replaced' end as reason
    from decided.registration r, lateral (
      select exists (select from decided.registration_past p
                      where p.student_code = r.student_code and p.element_code = r.element_code
                        and p.course_key = x.course_key) as led_here) past
   where x.unwanted and x.role = $1 and r.student_code = u.person_code
     and (led_here or r.host_code = c.element_code or r.element_code = c.element_code)
   order by led_here desc, 1 limit 1`;

/** The same of a teacher, by planned activities. */
const LEFT_BY_TEACHER = `
  select case when v.outcome = 'not-enrolled' then v.reason
              when x.course_key <> all(v.course_keys) then 'moved-to-another-space'
              else 'account-replaced' end as reason
    from decided.activity v
   where x.unwanted and x.role = $2 and v.staff_code = u.person_code
     and (x.course_key = any(v.course_keys)
       or exists (select from decided.activity_past p
                   where p.activity_id = v.activity_id and x.course_key = any(p.course_keys)))
   order by 1 limit 1`;

/** Teachers by another way than ours who are really there: begun, not ended, not suspended, in the person's account neither. */
function othersTeaching(relation: Comparison["relation"]): string {
  return `
  select count(*) as others
    from ${relation("enrolment")} o join ${relation("user")} p on p.username = o.username and not p.suspended
   where x.unwanted and x.role = $2 and o.course_key = x.course_key and o.role = $2 and o.method <> 'database'
     and o.status = 'active' and coalesce(o.starts_at <= $3::timestamptz, true) and coalesce(o.ends_at > $3::timestamptz, true)`;
}

/** Enrolments of our own method that differ: missing, no longer wanted, or wanted again. */
export function enrolmentPairs(comparison: Comparison): AsyncIterable<readonly EnrolmentPair[]> {
  const { relation, policy } = comparison;
  const sql = `
    with wanted as (
      select course_key, username, $1::text as role, 'database' as method, owner, reason from wanted.student_enrolment
      union all
      select course_key, username, $2::text, 'database', owner, reason from wanted.teacher_enrolment),
    planned as (select course_key, count(*) as teachers from wanted.teacher_enrolment group by course_key),
    differing as (
      select ${wantedOf("w", WANTED)} as wanted, ${stateOf("enrolment", "a")} as actual,
             coalesce(w.course_key, a.course_key) as course_key, a.username, a.role, w.course_key is null as unwanted
        from wanted w
        full join (select * from ${relation("enrolment")} where method = 'database') a
          on a.course_key = w.course_key and a.username = w.username and a.role = w.role
       where ${isOurs("a")} and (a.course_key is null or w.course_key is null or a.status <> 'active'))
    select x.wanted, x.actual, c.space,
           case when x.unwanted then json_build_object('decision_reason', d.reason,
             'teachers_left', coalesce(p.teachers, 0) + coalesce(t.others, 0)) end as more
      from differing x
      left join compare_course c on c.course_key = x.course_key
      left join ${relation("user")} u on x.unwanted and u.username = x.username
      left join lateral ((${LEFT_BY_STUDENT}) union all (${LEFT_BY_TEACHER})) d on true
      left join planned p on x.unwanted and x.role = $2 and p.course_key = x.course_key
      left join lateral (${othersTeaching(relation)}) t on true`;
  const values = [policy.student_role, policy.teacher_role, comparison.extractedAt];
  return readPairs(comparison, { sql, values, unasked: { decision_reason: null, teachers_left: 0 } });
}
