import type { Queries } from "../../infra/store/store.ts";

/** A text that changes whenever a run ends or somebody lets something through: what was worked out under it stands until then. */
export async function versionOf(store: Queries): Promise<string> {
  const { rows } = await store.query<{ version: string }>(
    `select coalesce(max(id), 0) || '/' || count(ended_at) || '/' || coalesce((select max(id) from journal.approval), 0) as version
       from journal.run`,
  );
  return rows[0]?.version ?? "";
}
