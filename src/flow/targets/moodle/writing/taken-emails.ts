import type { Told, Work } from "./work.ts";

/**
 * Of new accounts, those whose e-mail address another account of Moodle has, with that one's username: Moodle would refuse the whole
 * call, and not say why. None where the site lets people share one, or nobody knows: then the call is halved.
 */
export async function takenEmails(
  { tx, reader }: Work,
  creates: readonly Told[],
): Promise<ReadonlyMap<string, string>> {
  const asked = creates.filter(({ after }) => typeof after["email"] === "string").map(({ after }) => after);
  if (asked.length === 0 || (await reader.sharesEmails())) return new Map();
  const { rows } = await tx.query<{ username: string; other: string }>(
    `select c.username, min(t.username) as other
       from jsonb_to_recordset($1) as c (username text, email text)
       join moodle.user t on lower(t.email) = lower(c.email) and t.username <> c.username and t.id is not null
      group by 1`,
    [JSON.stringify(asked)],
  );
  return new Map(rows.map(({ username, other }) => [username, other] as const));
}
