import type { Queries } from "../../infra/store/store.ts";

/** What was found when hand-made differences and what nothing mends were last looked for. */
export interface Looks {
  readonly drift: { readonly lookedAt: string; readonly count: number } | null;
  readonly watched: number | null;
}

/** Counts what was found, of some components or of all where `components` is null; null: nobody has looked yet. */
export async function readLooks(store: Queries, components: readonly string[] | null): Promise<Looks> {
  const { rows } = await store.query<{ lookedAt: string | null; drift: number; isWatched: boolean; watched: number }>(
    `select (select looked_at from lists.drift_look) as "lookedAt",
            (select count(*) from lists.drift where $1::text[] is null or component = any($1)) as drift,
            exists (select from lists.watch_basis) as "isWatched",
            (select count(*) from lists.watch where $1::text[] is null or component = any($1)) as watched`,
    [components],
  );
  const { lookedAt = null, drift = 0, isWatched = false, watched = 0 } = rows[0] ?? {};
  return { drift: lookedAt === null ? null : { lookedAt, count: drift }, watched: isWatched ? watched : null };
}
