import { ACTIVITIES, ADMINISTRATIVES, REGISTRATIONS } from "../../flow/journal/decided/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { Standing } from "../past/index.ts";
import type { Account, Decided, Enrolment, PersonFound, Registration } from "./person.ts";

/** Where people are looked up, and as of when. */
export interface PeoplePlace {
  readonly store: Queries;
  readonly standing: Standing;
}

/** Somebody by code or login, in any case of letters. OperatorError `person-unknown`, `person-ambiguous`. */
export async function findOne(store: Queries, asked: string): Promise<PersonFound> {
  const { rows } = await store.query<PersonFound>(
    `select p.code, p.kind, p.family_name as "familyName", p.first_name as "firstName", p.usernames, p.component, p.gone
       from lists.person p where lower(p.code) = lower($1) or lower($1) = any(p.usernames) order by p.code = $1 desc, p.gone, p.code limit 2`,
    [asked],
  );
  const [found, another] = rows;
  if (found === undefined)
    throw new OperatorError(`No person has the code or login "${asked}" in the delivery.`, {
      code: "person-unknown",
      facts: { asked },
      next: "Look the person up by student code, staff code or login.",
    });
  const isClear = another === undefined || found.code === asked || (another.gone && !found.gone);
  if (isClear) return found;
  const codes = rows.map(({ code }) => code).join(", ");
  throw new OperatorError(`"${asked}" stands for several persons: ${codes}.`, {
    code: "person-ambiguous",
    facts: { asked, codes },
    next: "Ask again with one of these codes.",
  });
}

/** The accounts of a person, those in use first. */
export async function readAccounts({ store, standing }: PeoplePlace, code: string): Promise<readonly Account[]> {
  const { rows } = await store.query<Account>(
    `select a.username, a.kind, a.email, a.active,
            case when u.username is null then 'absent' when u.suspended then 'suspended' else 'active' end as "onTarget"
       from ${standing.facts("accounts")} a left join ${standing.relation("user")} u on u.username = a.username
      where a.person_code = $1 order by a.active desc, a.username`,
    [code],
  );
  return rows;
}

/** The administrative registrations of a student, newest first. */
export async function readRegistrations(
  { store, standing }: PeoplePlace,
  code: string,
): Promise<readonly Registration[]> {
  const { rows } = await store.query<Registration>(
    `select r.year, r.step_code as "stepCode", r.step_version as "stepVersion", s.name as "stepName", r.state,
            r.payment_state as "paymentState", r.primary, r.remote,
            nullif(concat_ws(' ', r.exchange_programme, r.exchange_direction, r.exchange_period), '') as exchange, d.reason
       from ${standing.facts("administrative_registrations")} r
       left join ${standing.facts("steps")} s using (step_code, step_version)
       left join ${standing.decided(ADMINISTRATIVES)} d using (student_code, year, step_code, step_version, state, registered_at)
      where r.student_code = $1 order by r.year desc, r.primary desc, r.step_code, r.step_version, r.registered_at`,
    [code],
  );
  return rows;
}

/** What was decided of a person's registrations and planned activities. */
export async function readDecided({ store, standing }: PeoplePlace, code: string): Promise<readonly Decided[]> {
  const { rows } = await store.query<Decided>(
    `select d.*, e.name as "elementName" from (
       select 'registration' as kind, element_code as element,
              nullif(concat_ws('-', nullif(step_code, ''), nullif(step_version, '')), '') as through, outcome, reason, situation,
              warnings, case when course_key is null then '{}' else array[course_key] end as "courseKeys",
              group_codes as "groupCodes", since_run as "sinceRun"
         from ${standing.decided(REGISTRATIONS)} r where student_code = $1
       union all
       select 'activity', element_code, activity_id, outcome, reason, null, warnings, course_keys, '{}', since_run
         from ${standing.decided(ACTIVITIES)} a where staff_code = $1) d
       left join ${standing.facts("elements")} e on e.element_code = d.element
      order by d.element, d.kind, d.through`,
    [code],
  );
  return rows;
}

/** The spaces that a person is in, by all their accounts. */
export async function readEnrolments({ store, standing }: PeoplePlace, code: string): Promise<readonly Enrolment[]> {
  const { rows } = await store.query<Enrolment>(
    `select e.course_key as "courseKey", c.full_name as "fullName", coalesce(c.visible, false) as visible,
            coalesce(c.archived, false) as archived, c.starts_at as "courseStartsAt", c.ends_at as "courseEndsAt",
            e.role, e.method, e.status, e.owner, e.starts_at as "startsAt", e.ends_at as "endsAt",
            array(select coalesce(g.name, m.group_key) from ${standing.relation("membership")} m
                    left join ${standing.relation("group")} g using (course_key, group_key)
                   where m.course_key = e.course_key and m.username = e.username order by 1) as groups,
            ${takenIn(standing)} as taken
       from ${standing.relation("enrolment")} e
       left join ${standing.relation("course")} c on c.course_key = e.course_key
      where e.username in (
        select username from ${standing.relation("user")} u where person_code = $1
        union select username from ${standing.facts("accounts")} a where person_code = $1)
      order by c.archived nulls last, c.full_name, e.course_key, e.role, e.method`,
    [code],
  );
  return rows;
}

/** SQL of whether the platform has taken an enrolment `e`: only those of ours are published. */
function takenIn({ waiting }: PeoplePlace["standing"]): string {
  if (waiting === null) return "null::boolean";
  return `case when e.method = 'database' then not exists (
    select from ${waiting} w where w.course_key = e.course_key and w.username = e.username and w.role = e.role) end`;
}

/** The cohorts that a person is in. */
export async function readCohorts({ store, standing }: PeoplePlace, code: string): Promise<readonly string[]> {
  const { rows } = await store.query<{ cohort: string }>(
    `select distinct m.cohort_key as cohort from ${standing.relation("cohort-member")} m
      where m.username in (select username from ${standing.facts("accounts")} a where person_code = $1) order by 1`,
    [code],
  );
  return rows.map(({ cohort }) => cohort);
}

/** When the newest delivery of that time was extracted, ISO 8601; null before the first. */
export async function newestExtraction({ store, standing }: PeoplePlace): Promise<string | null> {
  const { rows } = await store.query<{ at: string }>(
    "select extracted_at as at from facts.delivery where $1::integer is null or run <= $1 order by run desc limit 1",
    [standing.run],
  );
  return rows[0]?.at ?? null;
}
