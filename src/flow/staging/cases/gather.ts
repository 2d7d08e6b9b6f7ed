import type { Queries } from "../../../infra/store/store.ts";

/** Makes a temporary table of what a query gives, counted, so that what reads it is planned for as many rows as there are. */
export async function gather(tx: Queries, table: string, sql: string): Promise<void> {
  await tx.query(`create temp table ${table} on commit drop as ${sql}`);
  await tx.query(`analyze ${table}`);
}
