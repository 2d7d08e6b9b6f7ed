import type pg from "pg";
import { BugError } from "../../model/errors.ts";
import { ClientTransaction } from "./client-transaction.ts";
import type { Transaction, TransactionOptions } from "./store.ts";
import { throwStoreError, toServerError } from "./store-errors.ts";

const WITHOUT_VALUES = "SET LOCAL plan_cache_mode = force_generic_plan";

/** Runs the work in one transaction on a connection of the pool: committed when it returns, rolled back when it throws. */
export async function runTransaction<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<T>,
  { isolation = "read committed", plans }: TransactionOptions,
): Promise<T> {
  const client = await pool.connect().catch(throwStoreError);
  const tx = new ClientTransaction(client);
  try {
    // Both at once: what is asked often counts round trips.
    await tx.query(`BEGIN ISOLATION LEVEL ${isolation}${plans === undefined ? "" : `; ${WITHOUT_VALUES}`}`);
    const result = await work(tx);
    await commit(client, tx);
    client.release();
    return result;
  } catch (error) {
    await giveUp(client, tx);
    throw toServerError(error);
  }
}

async function commit(client: pg.PoolClient, tx: ClientTransaction): Promise<void> {
  if (tx.isCopying) throw new BugError("a transaction returned before its copy had ended");
  const { command } = await client.query("COMMIT").catch(throwStoreError);
  // PostgreSQL answers so, without an error, when the work caught the error of a statement and went on.
  if (command === "ROLLBACK") throw new BugError("a transaction went on after a failed statement and was rolled back");
}

async function giveUp(client: pg.PoolClient, tx: ClientTransaction): Promise<void> {
  // Within a copy no statement is heard; cutting the connection rolls back as well.
  tx.abandonCopy();
  const rolledBack = !tx.isCopying && (await succeeds(client.query("ROLLBACK")));
  client.release(!rolledBack);
}

async function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
