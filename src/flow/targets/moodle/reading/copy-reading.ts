import { copyRows, type CopyValue } from "../../../../infra/store/copy-rows.ts";
import type { Transaction } from "../../../../infra/store/store.ts";
import type { Database } from "./database.ts";
import { READINGS, type ReadKind } from "./readings.ts";

/** The table that what was read of a kind stands in, for the length of a transaction. */
export function readTable(kind: ReadKind): string {
  return `read_${kind.replaceAll("-", "_")}`;
}

/** Copies what Moodle holds of a kind into a table of the transaction, as it comes. */
export async function copyReading(tx: Transaction, database: Database, kind: ReadKind): Promise<void> {
  const { columns, sql } = READINGS[kind];
  const table = readTable(kind);
  const names = Object.keys(columns);
  const typed = names.map((name) => `${name} ${columns[name]}`);
  await tx.query(`drop table if exists pg_temp.${table}`);
  await tx.query(`create temp table ${table} (${typed.join(", ")}) on commit drop`);
  await copyRows(tx, { table, columns: names }, rowsOf(database, sql, names));
  await tx.query(`analyze ${table}`);
}

async function* rowsOf(
  database: Database,
  sql: string,
  names: readonly string[],
): AsyncIterable<readonly (readonly CopyValue[])[]> {
  for await (const rows of database.cursor<Readonly<Record<string, CopyValue>>>(sql, 5000))
    yield rows.map((row) => names.map((name) => row[name] ?? null));
}
