import type { Target } from "../../../flow/targets/port.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
import type { WhyAnswer } from "./answer.ts";

type Person = WhyAnswer["person"];

/**
 * Finds a person by code or username, as people write them: any case. A code written exactly is never ambiguous. Who is no longer in
 * the delivery is found as they last were, and who never was by the platform's own account.
 */
export async function findPerson(store: Queries, target: Target, asked: string): Promise<Person> {
  const people = await lookUpAnywhere(store, target, asked);
  const [person, another] = people;
  if (person === undefined)
    throw new OperatorError(`No person has the code or username "${asked}" in the delivery.`, {
      code: "person-unknown",
      facts: { asked },
      next: "Look the person up by student code, staff code or username.",
    });
  if (another !== undefined && person.code !== asked)
    throw new OperatorError(`"${asked}" stands for several persons: ${people.map(({ code }) => code).join(", ")}.`, {
      code: "person-ambiguous",
      facts: { asked, codes: people.map(({ code }) => code).join(", ") },
      next: "Ask again with one of these codes.",
    });
  return person;
}

async function lookUpAnywhere(store: Queries, target: Target, asked: string): Promise<readonly Person[]> {
  const onTarget = `select coalesce(person_code, username) from ${target.relation("user")} where username = $1 or username = lower($1)`;
  for (const codes of [TODAY, EARLIER, onTarget]) {
    const people = await lookUp(store, { codes, target, asked });
    if (people.length > 0) return people;
  }
  return [];
}

const TODAY = `
  select person_code as code from facts.accounts where lower(username) = lower($1) or lower(person_code) = lower($1)
  union select student_code from facts.students where lower(student_code) = lower($1)
  union select staff_code from facts.staff where lower(staff_code) = lower($1)
  union select student_code from facts.pedagogic_registrations where student_code = $1
  union select staff_code from facts.planned_activities where staff_code = $1`;

const EARLIER = `
  select person_code as code from facts.accounts_past where lower(username) = lower($1) or lower(person_code) = lower($1)
  union select student_code from facts.students_past where lower(student_code) = lower($1)
  union select staff_code from facts.staff_past where lower(staff_code) = lower($1)
  union select student_code from decided.registration_past where student_code = $1
  union select staff_code from decided.activity_past where staff_code = $1`;

/** The people of a list of codes with their usernames, active ones first, and the name that they go by. */
async function lookUp(
  store: Queries,
  { codes, target, asked }: { readonly codes: string; readonly target: Target; readonly asked: string },
): Promise<readonly Person[]> {
  const { rows } = await store.query<Person>(
    `select p.code,
       array(select username from (
         select username, active from facts.accounts where person_code = p.code
         union all select username, false from facts.accounts_past where person_code = p.code
         union all select username, false from ${target.relation("user")} where username = p.code) a
        group by username order by bool_or(active) desc, username) as usernames,
       coalesce(
         (select ${NAME} from facts.students where student_code = p.code),
         (select first_name || ' ' || family_name from facts.staff where staff_code = p.code),
         (select ${NAME} from facts.students_past where student_code = p.code order by until_run desc limit 1),
         (select first_name || ' ' || family_name from facts.staff_past where staff_code = p.code order by until_run desc limit 1),
         (select first_name || ' ' || family_name from ${target.relation("user")} where username = p.code)
       ) as name
     from (${codes}) p(code) order by p.code = $1 desc, p.code limit 2`,
    [asked],
    { comes: "asked-often" },
  );
  return rows;
}

const NAME = "coalesce(chosen_first_name, first_name) || ' ' || coalesce(usual_name, family_name)";
