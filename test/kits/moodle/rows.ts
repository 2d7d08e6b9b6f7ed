import type { Transaction } from "../../../src/infra/store/store.ts";
import { hasColumn } from "./tables.ts";

/** Values by column. */
export type Fields = Readonly<Record<string, unknown>>;

/** Adds a row to a table of Moodle and gives its number; what is no column of it is left out. */
export async function insertRow(tx: Transaction, table: string, fields: Fields): Promise<number> {
  const [id = 0] = await insertRows(tx, table, [fields]);
  return id;
}

/** Adds rows, at most a few thousand, and gives their numbers in the same order. */
export async function insertRows(tx: Transaction, table: string, rows: readonly Fields[]): Promise<readonly number[]> {
  const columns = [...new Set(rows.flatMap((fields) => columnsOf(table, fields).map(([column]) => column)))];
  const values: unknown[] = [];
  const lines = rows.map((fields) => {
    const known = new Map(columnsOf(table, fields));
    return `(${columns.map((column) => (known.has(column) ? `$${values.push(known.get(column))}` : "DEFAULT")).join(", ")})`;
  });
  if (lines.length === 0) return [];
  const { rows: made } = await tx.query<{ id: number }>(
    `INSERT INTO mdl_${table} (${columns.join(", ")}) VALUES ${lines.join(", ")} RETURNING id`,
    values,
  );
  return made.map(({ id }) => id);
}

/** Alters a row of a table of Moodle; what is no column of it is left out. */
export async function updateRow(tx: Transaction, table: string, { id, ...fields }: Fields): Promise<void> {
  const known = columnsOf(table, fields);
  if (known.length === 0) return;
  const changes = known.map(([column], place) => `${column} = $${place + 2}`);
  await tx.query(`UPDATE mdl_${table} SET ${changes.join(", ")} WHERE id = $1`, [
    id,
    ...known.map(([, value]) => value),
  ]);
}

/** The row that a condition names by `$1`, `$2`, …; undefined when there is none. */
export async function findRow<Row extends object = { readonly id: number }>(
  tx: Transaction,
  select: string,
  values: readonly unknown[],
): Promise<Row | undefined> {
  const { rows } = await tx.query<Row>(select, values);
  return rows[0];
}

function columnsOf(table: string, fields: Fields): readonly (readonly [string, unknown])[] {
  const given = Object.entries(fields).filter(([column, value]) => value !== undefined && hasColumn(table, column));
  return given.map(([column, value]) => [column, typeof value === "boolean" ? Number(value) : value]);
}
