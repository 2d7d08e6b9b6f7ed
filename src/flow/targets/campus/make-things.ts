import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch } from "../port.ts";
import { asSet } from "./as-set.ts";
import { fillEmpty, isEmpty } from "./fill-empty.ts";
import { namedIsThere, namesItself } from "./names.ts";
import { keyOf, settableOf, tableOf } from "./tables.ts";

/** So many rows are worth making the indexes of a table anew. */
const WORTH_FILLING = 1000;

/** PostgreSQL's unique_violation and lock_not_available: a key was there already, or somebody has the table in hand. */
const IN_THE_WAY: ReadonlySet<unknown> = new Set(["23505", "55P03"]);

/** Makes the things of a batch that are not there yet and name nothing that is missing; gives how many. */
export function makeThings(tx: Transaction, batch: Batch): Promise<number> {
  return asSet(tx, batch.creates, () =>
    namesItself(batch.kind) ? insert(tx, batch, "on conflict do nothing") : insertNew(tx, batch),
  );
}

// Looking for each key before inserting it costs as much as inserting it, and hardly ever finds one.
async function insertNew(tx: Transaction, batch: Batch): Promise<number> {
  const table = tableOf(batch.kind);
  const isFirst = batch.creates >= WORTH_FILLING && (await isEmpty(tx, table));
  await tx.query("savepoint making");
  try {
    return await (isFirst ? fillEmpty(tx, table, () => insert(tx, batch, "")) : insert(tx, batch, ""));
  } catch (error) {
    if (!IN_THE_WAY.has(codeOf(error))) throw error;
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

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
