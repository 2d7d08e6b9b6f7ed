import { countRoughly } from "../../../infra/store/count-roughly.ts";
import type { Queries } from "../../../infra/store/store.ts";

/**
 * Makes a temporary table of what a query gives, counted, so that what reads it is planned for as many rows as there are. Gives how
 * many.
 */
export async function gather(tx: Queries, table: string, sql: string): Promise<number> {
  const { rowCount } = await tx.query(`create temp table ${table} on commit drop as ${sql}`);
  await countRoughly(tx, table);
  return rowCount;
}
