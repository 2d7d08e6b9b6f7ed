import type { Told, Work } from "./work.ts";

/**
 * Of new accounts, those whose number stands on accounts that no run has made, with these: nobody knows which of them is the person's.
 * Where it stands on one alone, that one is used and nothing is made. Another account of the same person in the source is no other's.
 */
export async function takenNumbers({ tx }: Work, creates: readonly Told[]): Promise<ReadonlyMap<string, string>> {
  const numbered = creates.filter(({ after }) => typeof after["person_code"] === "string").map(({ after }) => after);
  if (numbered.length === 0) return new Map();
  const { rows } = await tx.query<{ username: string; others: string }>(
    `select c.username, string_agg(t.username, ', ' order by t.username) as others
       from jsonb_to_recordset($1) as c (username text, person_code text)
       join moodle.user t on t.person_code = c.person_code and t.username <> c.username and t.owner like 'person:%'
       left join wanted."user" w on w.username = t.username and w.person_code = c.person_code
      where w.username is null group by 1`,
    [JSON.stringify(numbered)],
  );
  return new Map(rows.map(({ username, others }) => [username, others] as const));
}
