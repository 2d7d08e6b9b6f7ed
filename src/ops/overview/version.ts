import type { Queries } from "../../infra/store/store.ts";

/**
 * A text that changes whenever facts, decisions, the target or the journal do: by runs, and when somebody lets something through.
 * What was worked out under it stands until then.
 */
export async function versionOf(store: Queries): Promise<string> {
  const { rows } = await store.query<{ version: string }>(
    `select concat_ws('/', max(id), count(ended_at), (select max(id) from journal.approval), (select max(run) from facts.delivery),
              (select run from decided.basis),
              (select max(first_seq) from journal.batch where run = (select max(id) from journal.run))) as version
       from journal.run`,
    [],
    { comes: "asked-often" },
  );
  return rows[0]?.version ?? "";
}
