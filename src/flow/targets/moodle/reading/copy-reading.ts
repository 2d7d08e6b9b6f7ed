import { copyRows, type CopyValue } from "../../../../infra/store/copy-rows.ts";
import type { Transaction } from "../../../../infra/store/store.ts";
import { READINGS, type ReadKind } from "./readings.ts";

/** A row that was read: values by the columns of its kind. */
export type ReadRow = Readonly<Record<string, CopyValue>>;

/** The table that what was read of a kind stands in, for the length of a transaction. */
export function readTable(kind: ReadKind): string {
  return `read_${kind.replaceAll("-", "_")}`;
}

/** Copies what was read of a kind into a table of the transaction, as it comes. */
export async function copyReading(
  tx: Transaction,
  kind: ReadKind,
  batches: AsyncIterable<readonly ReadRow[]>,
): Promise<void> {
  const { columns } = READINGS[kind];
  const table = readTable(kind);
  const names = Object.keys(columns);
  const typed = names.map((name) => `${name} ${columns[name]}`);
  await tx.query(`drop table if exists pg_temp.${table}`);
  await tx.query(`create temp table ${table} (${typed.join(", ")}) on commit drop`);
  await copyRows(tx, { table, columns: names }, inOrder(batches, names));
  await tx.query(`analyze ${table}`);
}

async function* inOrder(
  batches: AsyncIterable<readonly ReadRow[]>,
  names: readonly string[],
): AsyncIterable<readonly (readonly CopyValue[])[]> {
  for await (const rows of batches) yield rows.map((row) => names.map((name) => row[name] ?? null));
}
