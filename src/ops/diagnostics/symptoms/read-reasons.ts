import type { Queries } from "../../../infra/store/store.ts";

/** How many registrations for an element ended by one reason. */
export interface ReasonCount {
  readonly reason: string;
  readonly students: number;
}

/** Why students of an element are not in its space, or in none of its groups; most frequent first. */
export async function readReasons(store: Queries, element: string): Promise<readonly ReasonCount[]> {
  const { rows } = await store.query<ReasonCount>(
    `select d.reason, count(*) as students
       from facts.pedagogic_registrations r join decided.registration d
         using (student_code, element_code, year, step_code, step_version)
      where r.element_code = $1 and d.reason <> 'enrolled'
      group by d.reason order by students desc, d.reason`,
    [element],
  );
  return rows;
}
