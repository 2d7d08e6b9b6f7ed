import { countRoughly } from "../../../../infra/store/count-roughly.ts";
import { copyText, type CopyValue, textOfRecords } from "../../../../infra/store/copy-rows.ts";
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
  await copyReadingText(tx, kind, textOfRecords(batches, columnsOf(kind)));
}

/** The same of rows that are text in PostgreSQL's format for `COPY`, with the columns of the kind in their order. */
export async function copyReadingText(
  tx: Transaction,
  kind: ReadKind,
  text: AsyncIterable<string | Buffer>,
): Promise<void> {
  const table = readTable(kind);
  const typed = Object.entries(READINGS[kind].columns).map(([name, type]) => `${name} ${type}`);
  await tx.query(`drop table if exists pg_temp.${table}`);
  await tx.query(`create temp table ${table} (${typed.join(", ")}) on commit drop`);
  await copyText(tx, { table, columns: columnsOf(kind) }, text);
  await countRoughly(tx, table);
}

/** The columns of a kind, in the order in which its rows have them as text. */
export function columnsOf(kind: ReadKind): readonly string[] {
  return Object.keys(READINGS[kind].columns);
}
