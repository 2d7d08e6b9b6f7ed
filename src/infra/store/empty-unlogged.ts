import type { Store } from "./store.ts";

/**
 * Empties unlogged tables by a statement of its own, which nothing takes back: a server that is killed after a transaction that had
 * emptied one was taken back fails to start once (docs/field-notes/postgresql-unlogged-tables.md).
 */
export async function emptyUnlogged(store: Store, tables: readonly string[]): Promise<void> {
  await store.query(`truncate ${tables.join(", ")}`);
}
