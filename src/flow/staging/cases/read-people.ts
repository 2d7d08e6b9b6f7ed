import type { PersonFacts } from "../../../model/facts.ts";
import type { Transaction } from "../../../infra/store/store.ts";

function peopleSql(condition: string): string {
  return `
select a.username, a.person_code as person, a.kind, nullif(a.email, '') as email, a.active, a.source,
       a.family_name as "accountFamilyName", a.first_name as "accountFirstName",
       coalesce(s.family_name, f.family_name) as "familyName", s.usual_name as "usualName",
       coalesce(s.first_name, f.first_name) as "firstName", s.chosen_first_name as "chosenFirstName"
  from accounts a
  left join students s on a.kind = 'student' and s.student_code = a.person_code
  left join staff f on a.kind <> 'student' and f.staff_code = a.person_code
 where ${condition}
 order by a.username`;
}

/** The accounts under a condition in SQL, or all, with the names of their persons, by username. */
export async function* readPeople(tx: Transaction, condition = "true"): AsyncIterable<PersonFacts> {
  for await (const rows of tx.cursor<PersonFacts>(peopleSql(condition), [], 2000)) yield* rows;
}
