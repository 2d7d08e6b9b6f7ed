import type { Queries } from "./store.ts";
import { withoutIndexes } from "./without-indexes.ts";

/**
 * Fills a table that is empty, as a whole: emptied again in the same transaction and without its indexes it takes many rows in less
 * than half the time, and without the write-ahead log where the server allows it. Undefined, and nothing done, when something is
 * in the table or somebody else has it in hand.
 */
export async function fillEmpty<T>(tx: Queries, table: string, fill: () => Promise<T>): Promise<T | undefined> {
  // Looked at again under the lock: something may have come before it.
  if (!(await isEmpty(tx, table)) || !(await lock(tx, table)) || !(await isEmpty(tx, table))) return undefined;
  await tx.query(`truncate ${table}`);
  return withoutIndexes(tx, table, fill);
}

async function isEmpty(tx: Queries, table: string): Promise<boolean> {
  const { rowCount } = await tx.query(`select from ${table} limit 1`);
  return rowCount === 0;
}

/** Waits for nobody: to wait for a reader would take longer than is won. */
async function lock(tx: Queries, table: string): Promise<boolean> {
  await tx.query("savepoint filling");
  try {
    await tx.query(`lock table ${table} in access exclusive mode nowait`);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === LOCK_NOT_AVAILABLE)) throw error;
    await tx.query("rollback to savepoint filling");
    return false;
  }
}

const LOCK_NOT_AVAILABLE = "55P03";
