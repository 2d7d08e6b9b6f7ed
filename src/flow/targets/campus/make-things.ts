import { fillEmpty } from "../../../infra/store/fill-empty.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch } from "../port.ts";
import { asSet } from "./as-set.ts";
import { namedIsThere, namesItself } from "./names.ts";
import { keyOf, settableOf, tableOf } from "./tables.ts";

/** So many rows are worth making the indexes of a table anew. */
const WORTH_FILLING = 1000;

/** Makes the things of a batch that are not there yet and name nothing that is missing; gives how many. */
export function makeThings(tx: Transaction, batch: Batch): Promise<number> {
  return asSet(tx, batch.creates, () =>
    namesItself(batch.kind) ? insert(tx, batch, "on conflict do nothing") : insertNew(tx, batch),
  );
}

// Looking for each key before inserting it costs as much as inserting it, and hardly ever finds one.
async function insertNew(tx: Transaction, batch: Batch): Promise<number> {
  await tx.query("savepoint making");
  try {
    const filled =
      batch.creates < WORTH_FILLING ? undefined : await fillEmpty(tx, tableOf(batch.kind), () => insert(tx, batch, ""));
    return filled ?? (await insert(tx, batch, ""));
  } catch (error) {
    if (!isTaken(error)) throw error;
    await tx.query("rollback to savepoint making");
    return insert(tx, batch, "on conflict do nothing");
  }
}

async function insert(tx: Transaction, { kind, changes }: Batch, whenTaken: string): Promise<number> {
  const columns = [...keyOf(kind), ...settableOf(kind)];
  // `offset 0` keeps the record whole, else it would be made again for every column; a plan is in the order of its keys,
  // which indexes like best.
  const { rowCount } = await tx.query(`
    insert into ${tableOf(kind)} (${columns.join(", ")})
    select ${columns.map((column) => `(thing).${column}`).join(", ")}
    from (
      select seq, jsonb_populate_record(null::${tableOf(kind)}, after) as thing
      from ${changes} c where before is null offset 0
    ) made
    where ${namedIsThere(kind, "(thing)")}
    order by seq
    ${whenTaken}`);
  return rowCount;
}

/** Whether a key was there already: PostgreSQL's unique_violation. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}
