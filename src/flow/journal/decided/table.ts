import { copyRows, type CopyValue } from "../../../infra/store/copy-rows.ts";
import { countRoughly } from "../../../infra/store/count-roughly.ts";
import { type HistoryTable, type Replaced, replaceCurrent } from "../../../infra/store/history.ts";
import type { Store, Transaction } from "../../../infra/store/store.ts";

/** A table of decisions or wanted things: how a value becomes a row of it. */
export interface DecidedTable<T> extends HistoryTable {
  /** Values of key, compared and carried columns, in this order. */
  row(value: T): readonly CopyValue[];
}

/** What part of a table is written. */
export interface Rewrite {
  readonly run: number;
  /** SQL condition on the rows that are decided again. */
  readonly scope: string;
  /** SQL query for more rows than were written: key, compared and carried columns, in this order. */
  readonly further?: string;
}

/** Writes values to the table's `_new` sister, on a connection of its own so that they may be read meanwhile. Needs `emptyNew`. */
export async function writeNew<T>(
  store: Store,
  table: DecidedTable<T>,
  values: AsyncIterable<readonly T[]>,
): Promise<number> {
  const target = { table: `${table.name}_new`, columns: [...table.key, ...table.compared, ...table.carried] };
  return store.transaction((tx) => copyRows(tx, target, rowsOf(table, values)));
}

/** Makes what was written to the `_new` sister current. */
export async function adoptNew<T>(tx: Transaction, table: DecidedTable<T>, rewrite: Rewrite): Promise<Replaced> {
  const incoming = `${table.name}_new`;
  // It is joined by its key and read whole: counting the rest costs more than it tells.
  await countRoughly(tx, incoming, table.key);
  return replaceCurrent(tx, table, { incoming, ...rewrite });
}

async function* rowsOf<T>(
  table: DecidedTable<T>,
  values: AsyncIterable<readonly T[]>,
): AsyncIterable<readonly (readonly CopyValue[])[]> {
  for await (const batch of values) yield batch.map((value) => table.row(value));
}
