import type { Database } from "../reading/database.ts";
import type { Told, Work } from "./work.ts";

/**
 * Of new accounts, those whose e-mail address another account of Moodle has, with that one's username: Moodle would refuse the whole
 * call, and not say why. None where the site lets people share one.
 */
export async function takenEmails(
  { tx, database }: Work,
  creates: readonly Told[],
): Promise<ReadonlyMap<string, string>> {
  const asked = creates.filter(({ after }) => typeof after["email"] === "string").map(({ after }) => after);
  if (asked.length === 0 || (await database.read(sharing))) return new Map();
  const { rows } = await tx.query<{ username: string; other: string }>(
    `select c.username, min(t.username) as other
       from jsonb_to_recordset($1) as c (username text, email text)
       join moodle.user t on lower(t.email) = lower(c.email) and t.username <> c.username and t.id is not null
      group by 1`,
    [JSON.stringify(asked)],
  );
  return new Map(rows.map(({ username, other }) => [username, other] as const));
}

async function sharing(moodle: Database): Promise<boolean> {
  const { rows } = await moodle.query("select 1 from {config} where name = 'allowaccountssameemail' and value = '1'");
  return rows.length > 0;
}
