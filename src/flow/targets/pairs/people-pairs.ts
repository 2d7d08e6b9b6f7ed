import type { AlikePairs } from "../../../model/alike.ts";
import type { CohortMemberContext, Pair, UserContext, WantedCohortMember } from "../../../model/pairs.ts";
import type { WantedCohort, WantedUser } from "../../../model/wanted.ts";
import { ALIKE, readAlikePairs } from "./alike-pairs.ts";
import { type Comparison, readPairs } from "./compare.ts";
import { isOurs, stateOf, wantedOf } from "./state-of.ts";

/** A user as wanted beside the user as it is. */
export type UserPair = Pair<WantedUser, UserContext>;
/** A cohort as wanted beside the cohort as it is. */
export type CohortPair = Pair<WantedCohort, unknown>;
/** A cohort member as wanted beside what is there. */
export type CohortMemberPair = Pair<WantedCohortMember, CohortMemberContext>;

const USER = ["username", "person_code", "kind", "family_name", "first_name", "email", "owner"];
const ACTUAL_FIELDS = "a.person_code, a.kind, a.family_name, a.first_name, a.email";
/** A name that no source says is as it is. */
const WANTED_FIELDS = `w.person_code, w.kind, coalesce(nullif(w.family_name, ''), a.family_name),
  coalesce(nullif(w.first_name, ''), a.first_name), w.email`;

/**
 * What the last run that changed a user has done with it. To be asked about the suspended alone, and once something was applied: the
 * journal of a first plan has no index yet.
 */
const LAST_ACTION = `
  select x.action from journal.line x
    join journal.batch b on b.plan_run = x.run and x.seq between b.first_seq and b.last_seq
   where x.kind = 'user' and x.key[1] = a.username collate "default" and x.held is null
   order by b.run desc limit 1`;

/** Users that differ; a suspended one that nobody wants is as it ought to be. */
export function userPairs(comparison: Comparison): AsyncIterable<readonly UserPair[]> {
  const sql = `
    select ${wantedOf("w", USER)} as wanted, ${stateOf("user", "a")} as actual,
           json_build_object('account_known', exists (select from facts.accounts f where f.username = a.username),
             'suspended_by_run', case when a.suspended and exists (select from journal.batch) then coalesce((${LAST_ACTION}) = 'suspend', false)
                                      else false end) as more
      from wanted."user" w
      full join ${comparison.relation("user")} a on a.username = w.username
     where ${isOurs("a")}
       and (a.username is null
         or (w.username is null and not a.suspended)
         or (w.username is not null and (a.suspended or (${WANTED_FIELDS}) is distinct from (${ACTUAL_FIELDS}))))
     order by coalesce(w.username, a.username)`;
  return readPairs(comparison, { sql, unasked: { account_known: false, suspended_by_run: false } });
}

/** Cohorts that are missing or have another name; those that nobody wants are left alone. */
export function cohortPairs(comparison: Comparison): AsyncIterable<readonly CohortPair[]> {
  const sql = `
    select ${wantedOf("w", ["cohort_key", "name", "owner"])} as wanted, ${stateOf("cohort", "a")} as actual,
           null as more
      from wanted.cohort w
      left join ${comparison.relation("cohort")} a on a.cohort_key = w.cohort_key
     where ${isOurs("a")} and (a.cohort_key is null or a.name <> w.name)
     order by w.cohort_key`;
  return readPairs(comparison, { sql, unasked: {} });
}

/** Members that are missing, and members of this year's cohorts that are no longer wanted. */
export function cohortMemberPairs(comparison: Comparison): AsyncIterable<readonly AlikePairs<CohortMemberPair>[]> {
  const sql = `
    select coalesce(w.cohort_key, a.cohort_key) as cohort_key, coalesce(w.username, a.username) as username,
           w.username is not null as is_wanted, w.owner,
           ${stateOf("cohort-member", "a", ALIKE["cohort-member"].names)} as actual,
           s.component, s.step, null::text as space, json_build_object('decision_reason', d.reason) as more
      from wanted.cohort_member w
      full join ${comparison.relation("cohort-member")} a on a.cohort_key = w.cohort_key and a.username = w.username
      left join (select distinct on (1) step_code || step_version || '-' || $1::text as cohort_key,
                        component_code as component, step_code || '-' || step_version as step
                   from facts.steps order by 1, 3)
        s on s.cohort_key = coalesce(w.cohort_key, a.cohort_key)
      left join ${comparison.relation("user")} u on w.username is null and u.username = a.username
      left join lateral (select case when bool_or(x.reason = 'enrolled') then 'account-replaced' else min(x.reason) end as reason
                           from decided.administrative x
                          where w.username is null and x.student_code = u.person_code
                            and x.cohort_key = a.cohort_key) d on true
     where (w.username is null) <> (a.username is null)
       and (w.username is not null or (${isOurs("a")} and a.cohort_key like '%-' || $1::text))`;
  const values = [comparison.year];
  const unasked = { decision_reason: null };
  return readAlikePairs(comparison, { kind: "cohort-member", sql, values, unasked });
}
