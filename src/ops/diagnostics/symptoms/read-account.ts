import type { Target } from "../../../flow/targets/port.ts";
import type { Queries } from "../../../infra/store/store.ts";

/** An account as the delivery and the target know it. */
export interface AccountSeen {
  readonly username: string;
  readonly active: boolean;
  readonly email: string | null;
  readonly component: string | null;
  /** Names as the source says them: the usual and the chosen one where it has them. */
  readonly sourceName: string;
  /** Names on the platform; null where the user is not there yet. */
  readonly platformName: string | null;
}

/** The accounts of a person, active ones first. */
export async function readAccounts(store: Queries, target: Target, person: string): Promise<readonly AccountSeen[]> {
  const { rows } = await store.query<AccountSeen>(
    `select a.username, a.active, nullif(a.email, '') as email, a.component_code as component,
            concat_ws(' ', coalesce(s.chosen_first_name, s.first_name, f.first_name, a.first_name),
              coalesce(s.usual_name, s.family_name, f.family_name, a.family_name)) as "sourceName",
            case when u.username is not null then concat_ws(' ', u.first_name, u.family_name) end as "platformName"
       from facts.accounts a
       left join facts.students s on a.kind = 'student' and s.student_code = a.person_code
       left join facts.staff f on a.kind <> 'student' and f.staff_code = a.person_code
       left join ${target.relation("user")} u on u.username = a.username
      where a.person_code = $1 order by a.active desc, a.username`,
    [person],
  );
  return rows;
}
