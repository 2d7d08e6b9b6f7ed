import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
import type { WhyAnswer } from "./answer.ts";

/** Finds a person by code or username, as people write them: any case. A code written exactly is never ambiguous. */
export async function findPerson(store: Queries, asked: string): Promise<WhyAnswer["person"]> {
  const { rows } = await store.query<{ code: string }>(
    `select code from (
       select person_code as code from facts.accounts where lower(username) = lower($1) or lower(person_code) = lower($1)
       union select student_code from facts.students where lower(student_code) = lower($1)
       union select staff_code from facts.staff where lower(staff_code) = lower($1)
       union select student_code from facts.pedagogic_registrations where student_code = $1
       union select staff_code from facts.planned_activities where staff_code = $1) person
     order by code = $1 desc, code limit 2`,
    [asked],
  );
  const [person, another] = rows;
  if (person === undefined)
    throw new OperatorError(`No person has the code or username "${asked}" in the delivery.`, {
      code: "person-unknown",
      next: "Look the person up by student code, staff code or username.",
    });
  if (another !== undefined && person.code !== asked)
    throw new OperatorError(`"${asked}" stands for several persons: ${rows.map((row) => row.code).join(", ")}.`, {
      code: "person-ambiguous",
      next: "Ask again with one of these codes.",
    });
  return describePerson(store, person.code);
}

async function describePerson(store: Queries, code: string): Promise<WhyAnswer["person"]> {
  const accounts = await store.query<{ username: string }>(
    "select username from facts.accounts where person_code = $1 order by active desc, username",
    [code],
  );
  const names = await store.query<{ name: string }>(
    `select coalesce(chosen_first_name, first_name) || ' ' || coalesce(usual_name, family_name) as name
       from facts.students where student_code = $1
     union all select first_name || ' ' || family_name from facts.staff where staff_code = $1 limit 1`,
    [code],
  );
  return { code, usernames: accounts.rows.map((row) => row.username), name: names.rows[0]?.name ?? null };
}
