import type { Queries } from "../../infra/store/store.ts";

/** A text that changes whenever a run ends: what was worked out under it stands until then. */
export async function versionOf(store: Queries): Promise<string> {
  const { rows } = await store.query<{ version: string }>(
    `select coalesce(max(id), 0) || '/' || count(*) filter (where ended_at is not null) as version from journal.run`,
  );
  return rows[0]?.version ?? "";
}
