import type pg from "pg";
import { BugError } from "../../model/errors.ts";
import { ClientTransaction } from "./client-transaction.ts";
import type { Transaction, TransactionOptions } from "./store.ts";
import { throwStoreError, toServerError } from "./store-errors.ts";

/** Runs the work in one transaction on a connection of the pool: committed when it returns, rolled back when it throws. */
export async function runTransaction<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<T>,
  { isolation = "read committed" }: TransactionOptions,
): Promise<T> {
  const client = await pool.connect().catch(throwStoreError);
  const tx = new ClientTransaction(client);
  try {
    await tx.query(`BEGIN ISOLATION LEVEL ${isolation}`);
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
  if (tx.isCopying) return cut(client, tx);
  const failure = await client.query("ROLLBACK").then(
    () => false,
    () => true,
  );
  client.release(failure);
}

// Within a copy no statement is heard, and a server that waits for us to read its rows hears no goodbye either. Closing the
// socket rolls back as well.
function cut(client: pg.PoolClient, tx: ClientTransaction): void {
  tx.abandonCopy();
  client.connection.stream.destroy();
  client.release(true);
}
