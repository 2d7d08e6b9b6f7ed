import type { Queries } from "../../infra/store/store.ts";
import type { RegistrationReason } from "../../model/reasons.ts";

/** Somebody who is not in a space, or in none of its groups, and why. */
export interface Question {
  readonly reason: RegistrationReason;
  readonly person: string;
  readonly course: string;
}

/** What help desks are asked most, first. */
const TELLING: readonly RegistrationReason[] = [
  "group-missing",
  "carried-collection-not-shared",
  "remote-element-mismatch",
  "exchange-outgoing",
  "account-inactive",
];

/** One person and element for each of some reasons that occur: what somebody new might ask about. */
export async function findQuestions(store: Queries, limit: number): Promise<readonly Question[]> {
  const { rows } = await store.query<Question>(
    `select reason, (array_agg(student_code order by student_code, element_code))[1] as person,
       (array_agg(element_code order by student_code, element_code))[1] as course
     from decided.registration where reason not in ('enrolled', 'student-unknown', 'element-unknown')
     group by reason order by array_position($1::text[], reason), reason limit $2`,
    [TELLING, limit],
  );
  return rows;
}
