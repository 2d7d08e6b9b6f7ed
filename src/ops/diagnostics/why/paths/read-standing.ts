import type { Target } from "../../../../flow/targets/port.ts";
import type { Queries } from "../../../../infra/store/store.ts";
import type { Policy } from "../../../../model/policy.ts";
import type { BoundCohort } from "./path.ts";

/** An enrolment as it stands, with all that its end depends on. */
export interface Standing {
  readonly course: string;
  readonly username: string;
  readonly role: string;
  readonly method: string;
  readonly status: string;
  readonly owner: string;
  readonly endsAt: string | null;
  readonly suspendedSince: string | null;
  /** A registration or a planned activity of the person leads here. */
  readonly wanted: boolean;
  readonly courseWanted: boolean;
  readonly elementSuspended: boolean;
  /** Nobody else teaches there. */
  readonly lastTeacher: boolean;
  readonly cohorts: readonly BoundCohort[];
}

/** Whose enrolments, and where; everywhere when `courses` is null. */
export interface PathScope {
  readonly person: string;
  readonly usernames: readonly string[];
  readonly courses: readonly string[] | null;
}

/** Where enrolments are read. */
export interface PathPlace {
  readonly store: Queries;
  readonly target: Target;
  readonly policy: Policy;
}

/** The enrolments of a person as they stand on the target today, by space. What is wanted is looked up in its own order of letters. */
export async function readStanding(
  { store, target, policy }: PathPlace,
  { person, usernames, courses }: PathScope,
): Promise<readonly Standing[]> {
  const { rows } = await store.query<Standing>(
    `select e.course_key as course, e.username, e.role, e.method, e.status, e.owner,
            e.ends_at as "endsAt", e.suspended_since as "suspendedSince",
            w.course_key is not null as "courseWanted", coalesce(w.suspended, false) as "elementSuspended",
            case when e.role = $4 then exists (${TEACHES}) else exists (${STUDIES}) end as wanted,
            e.role = $4 and not exists (
              select from ${target.relation("enrolment")} o
               where o.course_key = e.course_key and o.role = $4 and o.username <> e.username and o.status = 'active') as "lastTeacher",
            coalesce(b.cohorts, '[]') as cohorts
       from ${target.relation("enrolment")} e
       left join wanted.course w on w.course_key = e.course_key collate "default"
       left join lateral (
         select json_agg(json_build_object('cohort', b.cohort_key, 'owner', b.owner,
                  'reviewAt', to_char(b.review_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by b.cohort_key) as cohorts
           from ${target.relation("binding")} b join ${target.relation("cohort-member")} m using (cohort_key)
          where e.method = 'cohort' and b.course_key = e.course_key and b.role = e.role and m.username = e.username) b on true
      where e.username = any($2) and ($3::text[] is null or e.course_key = any($3))
      order by e.course_key, e.role, e.method`,
    [person, usernames, courses, policy.teacher_role],
    { comes: "asked-often" },
  );
  return rows;
}

const STUDIES = `
  select from decided.registration r where r.student_code = $1 and r.course_key = e.course_key and r.username = e.username`;

const TEACHES = `
  select from decided.activity v where v.staff_code = $1 and e.course_key = any(v.course_keys) and v.username = e.username`;
