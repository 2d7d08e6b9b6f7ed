import type { AlikePairs } from "../../../model/alike.ts";
import type { EnrolmentContext, Pair, SpaceContext, WantedEnrolment } from "../../../model/pairs.ts";
import { ALIKE, type AlikePairing, readAlikePairs } from "./alike-pairs.ts";
import type { Comparison } from "./compare.ts";
import { isOurs, stateOf } from "./state-of.ts";

/** An enrolment as wanted beside the enrolment as it is. */
export type EnrolmentPair = Pair<WantedEnrolment, EnrolmentContext>;

/**
 * Why a student is no longer wanted, by a registration that led here, else by one that would lead here: the reason of its
 * decision, or where it leads now. No row where no registration is left.
 */
const LEFT_BY_STUDENT = `
  select case when r.outcome = 'not-enrolled' then r.reason
              when r.course_key <> x.course_key then 'moved-to-another-space'
              else 'account-replaced' end as reason
    from decided.registration r, lateral (
      select r.element_code = any (array(
               select p.element_code from decided.registration_past p
                where p.student_code = u.person_code and p.course_key = x.course_key)) as led_here) past
   where x.role = $1 and r.student_code = u.person_code
     and (led_here or r.host_code = c.element_code or r.element_code = c.element_code)
   order by led_here desc, 1 limit 1`;

/** The same of a teacher, by planned activities. */
const LEFT_BY_TEACHER = `
  select case when v.outcome = 'not-enrolled' then v.reason
              when x.course_key <> all(v.course_keys) then 'moved-to-another-space'
              else 'account-replaced' end as reason
    from decided.activity v
   where x.role = $2 and v.staff_code = u.person_code
     and (x.course_key = any(v.course_keys)
       or exists (select from decided.activity_past p
                   where p.activity_id = v.activity_id and x.course_key = any(p.course_keys)))
   order by 1 limit 1`;

/** Teachers by another way than ours who are really there: begun, not ended, not suspended, in the person's account neither. */
function othersTeaching(relation: Comparison["relation"]): string {
  return `
  select count(*) as others
    from ${relation("enrolment")} o join ${relation("user")} p on p.username = o.username and not p.suspended
   where x.role = $2 and o.course_key = x.course_key and o.role = $2 and o.method <> 'database'
     and o.status = 'active' and coalesce(o.starts_at <= $3::timestamptz, true) and coalesce(o.ends_at > $3::timestamptz, true)`;
}

/** Enrolments of our own method that differ: missing, no longer wanted, or wanted again. */
export function enrolmentPairs(comparison: Comparison): AsyncIterable<readonly AlikePairs<EnrolmentPair>[]> {
  return readAlikePairs(comparison, enrolmentPairing(comparison));
}

type More = Omit<EnrolmentContext, keyof SpaceContext>;

/** The same as a query. */
export function enrolmentPairing({ relation, policy, extractedAt }: Comparison): AlikePairing<More> {
  const sql = `
    with teaching as materialized (select course_key, username, owner, reason from wanted.teacher_enrolment),
    wanted as (
      select course_key, username, $1::text as role, 'database' as method, owner, reason from wanted.student_enrolment
      union all
      select course_key, username, $2::text, 'database', owner, reason from teaching),
    planned as (select course_key, count(*) as teachers from teaching group by course_key),
    differing as materialized (
      select course_key, username, w.method is not null as is_wanted, role, w.method, w.owner, w.reason,
             ${stateOf("enrolment", "a", ALIKE.enrolment.names)} as actual
        from wanted w
        full join (select * from ${relation("enrolment")} where method = 'database') a using (course_key, username, role)
       where ${isOurs("a")} and (a.method is null or w.method is null or a.status <> 'active'))
    select x.*, c.component, c.step, c.alike_key as space, null::json as more
      from differing x left join compare_course c using (course_key)
     where x.is_wanted
    union all
    select x.*, c.component, c.step, c.alike_key as space,
           json_build_object('decision_reason', d.reason, 'teachers_left', coalesce(p.teachers, 0) + t.others) as more
      from differing x
      left join compare_course c using (course_key)
      left join ${relation("user")} u on u.username = x.username
      left join lateral ((${LEFT_BY_STUDENT}) union all (${LEFT_BY_TEACHER})) d on true
      left join planned p on x.role = $2 and p.course_key = x.course_key
      cross join lateral (${othersTeaching(relation)}) t
     where not x.is_wanted`;
  const values = [policy.student_role, policy.teacher_role, extractedAt];
  return { kind: "enrolment", sql, values, unasked: { decision_reason: null, teachers_left: 0 } };
}
