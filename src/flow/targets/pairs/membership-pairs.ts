import type { AlikePairs } from "../../../model/alike.ts";
import type { MembershipContext, Pair, SpaceContext, WantedMembership } from "../../../model/pairs.ts";
import { ALIKE, type AlikePairing, readAlikePairs } from "./alike-pairs.ts";
import type { Comparison } from "./compare.ts";
import { isOurs, stateOf } from "./state-of.ts";

/** A membership as wanted beside the membership as it is. */
export type MembershipPair = Pair<WantedMembership, MembershipContext>;

/** Memberships that are missing or no longer wanted; those made by people are left alone. */
export function membershipPairs(comparison: Comparison): AsyncIterable<readonly AlikePairs<MembershipPair>[]> {
  return readAlikePairs(comparison, membershipPairing(comparison));
}

type More = Omit<MembershipContext, keyof SpaceContext>;

/** The same as a query. */
export function membershipPairing({ relation, policy }: Comparison): AlikePairing<More> {
  const sql = `
    with differing as materialized (
      select course_key, group_key, username, w.course_key is not null as is_wanted, w.owner,
             ${stateOf("membership", "a", ALIKE.membership.names)} as actual
        from wanted.membership w
        full join ${relation("membership")} a using (course_key, group_key, username)
       where (w.course_key is null) <> (a.course_key is null) and (w.course_key is not null or ${isOurs("a")}))
    select x.*, c.component, c.step, c.alike_key as space, null::json as more
      from differing x left join compare_course c using (course_key)
     where x.is_wanted
    union all
    select x.*, c.component, c.step, c.alike_key as space,
           json_build_object('enrolment_wanted', coalesce(d.wanted, false),
             'enrolment_status', e.status, 'enrolment_suspended_since', e.suspended_since) as more
      from differing x
      left join compare_course c using (course_key)
      -- Looked up by its key, of which there is one: the planner takes these few for many, and would read them all.
      left join lateral (select status, suspended_since from ${relation("enrolment")} of
                          where of.course_key = x.course_key and of.username = x.username
                            and of.role = $1 and of.method = 'database'
                          limit 1) e on true
      left join ${relation("user")} u on u.username = x.username
      left join lateral (
        select true as wanted from decided.registration r
         where r.student_code = u.person_code and r.username = x.username and r.course_key = x.course_key
         limit 1) d on true
     where not x.is_wanted`;
  const unasked = { enrolment_wanted: true, enrolment_status: null, enrolment_suspended_since: null };
  return { kind: "membership", sql, values: [policy.student_role], unasked };
}
