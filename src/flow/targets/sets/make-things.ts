import { fillEmpty } from "../../../infra/store/fill-empty.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch } from "../port.ts";
import { asSet, MANY } from "./as-set.ts";
import { namedIsThere, namesItself } from "./names.ts";
import { keyOf, settableOf, type Tables, tableOf } from "./tables.ts";

/** So many rows are worth making the indexes of a table anew. */
const WORTH_FILLING = 1000;

/** A batch on its way into tables. */
interface Making {
  readonly tables: Tables;
  readonly tx: Transaction;
  readonly batch: Batch;
}

/** Makes the things of a batch that are not there yet and name nothing that is missing; gives how many. */
export function makeThings(tables: Tables, tx: Transaction, batch: Batch): Promise<number> {
  return asSet(tx, batch.creates >= MANY, () =>
    namesItself(batch.kind)
      ? insert({ tables, tx, batch }, "on conflict do nothing")
      : insertNew({ tables, tx, batch }),
  );
}

// Looking for each key before inserting it costs as much as inserting it, and hardly ever finds one.
async function insertNew(making: Making): Promise<number> {
  const { tables, tx, batch } = making;
  await tx.query("savepoint making");
  try {
    const filled =
      batch.creates < WORTH_FILLING
        ? undefined
        : await fillEmpty(tx, tableOf(tables, batch.kind), () => insert(making, ""));
    return filled ?? (await insert(making, ""));
  } catch (error) {
    if (!isTaken(error)) throw error;
    await tx.query("rollback to savepoint making");
    return insert(making, "on conflict do nothing");
  }
}

// A shape is read once, however many things have it.
async function insert({ tables, tx, batch }: Making, whenTaken: string): Promise<number> {
  const { kind, changes, shapes } = batch;
  const columns = [...keyOf(kind), ...settableOf(tables, kind)].join(", ");
  const key = keyOf(kind).map((column, at) => `c.key[${at + 1}] as ${column}`);
  const state = settableOf(tables, kind).map((column) => `s.${column}`);
  const { rowCount } = await tx.query(`
    with shape as materialized (
      select s.shape, thing.*
        from ${shapes} s cross join lateral jsonb_populate_record(null::${tableOf(tables, kind)}, s.after) thing
       where s.before is null)
    insert into ${tableOf(tables, kind)} (${columns})
    select ${columns} from (select ${[...key, ...state].join(", ")} from ${changes} c join shape s using (shape)) made
    where ${namedIsThere(tables, kind, "made")}
    ${whenTaken}`);
  return rowCount;
}

/** Whether a key was there already: PostgreSQL's unique_violation. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}
