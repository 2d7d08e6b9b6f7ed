import type { MembershipContext, Pair, WantedMembership } from "../../../model/pairs.ts";
import { type Comparison, readPairs } from "./compare.ts";
import { isOurs, stateOf, wantedOf } from "./state-of.ts";

/** A membership as wanted beside the membership as it is. */
export type MembershipPair = Pair<WantedMembership, MembershipContext>;

const WANTED = ["course_key", "group_key", "username", "owner"];

/** Memberships that are missing or no longer wanted; those made by people are left alone. */
export function membershipPairs(comparison: Comparison): AsyncIterable<readonly MembershipPair[]> {
  const { relation, policy } = comparison;
  const sql = `
    with differing as (
      select ${wantedOf("w", WANTED)} as wanted, ${stateOf("membership", "a")} as actual,
             coalesce(w.course_key, a.course_key) as course_key, a.username, w.course_key is null as unwanted
        from wanted.membership w
        full join ${relation("membership")} a
          on a.course_key = w.course_key and a.group_key = w.group_key and a.username = w.username
       where (w.course_key is null) <> (a.course_key is null) and (w.course_key is not null or ${isOurs("a")}))
    select x.wanted, x.actual, c.space,
           case when x.unwanted then json_build_object('enrolment_wanted', coalesce(d.wanted, false),
             'enrolment_status', e.status, 'enrolment_suspended_since', e.suspended_since) end as more
      from differing x
      left join compare_course c on c.course_key = x.course_key
      left join ${relation("enrolment")} e on x.unwanted and e.course_key = x.course_key and e.username = x.username
        and e.role = $1 and e.method = 'database'
      left join ${relation("user")} u on x.unwanted and u.username = x.username
      left join lateral (
        select true as wanted from decided.registration r
         where x.unwanted and r.student_code = u.person_code and r.username = x.username and r.course_key = x.course_key
         limit 1) d on true`;
  const unasked = { enrolment_wanted: true, enrolment_status: null, enrolment_suspended_since: null };
  return readPairs(comparison, { sql, values: [policy.student_role], unasked });
}
