import type { Queries } from "../../../infra/store/store.ts";
import type { Tables } from "./tables.ts";

/**
 * Counts anew the tables that much was written to since they were last counted. The server does so by itself, a
 * minute later: a comparison right after a first load would be planned for empty tables.
 */
export async function refreshStatistics({ schema }: Tables, store: Queries): Promise<void> {
  const { rows } = await store.query<{ table: string }>(
    `select format('%I.%I', schemaname, relname) as table from pg_stat_user_tables
     where schemaname = $1 and n_mod_since_analyze > 1000 + n_live_tup / 10`,
    [schema],
  );
  for (const { table } of rows) await store.query(`analyze ${table}`);
}
