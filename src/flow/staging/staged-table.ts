import { quotedName, quotedText } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { deliveryTable } from "../../model/delivery.ts";
import type { DeliveryFile } from "../sources/port.ts";
import { declaredColumns } from "./fact-tables.ts";

/**
 * A file's rows in a temporary table of the transaction: the declared columns, those told of at `FileReading`, `source` and `file`.
 * `fate` is what becomes of a row: none yet, `refused`, `collapsed` into an identical one, `deleted` by a delta; or `kept`, a
 * fact of before whose row was refused, without line. `again` is false for a row that is noted and not doubtful.
 */
export interface StagedTable {
  /** In SQL. */
  readonly name: string;
  readonly file: DeliveryFile;
  readonly source: string;
  readonly run: number;
  /** What the codes of pseudo-groups begin with. */
  readonly pseudoGroupPrefix: string;
}

/** Makes the temporary table for a file. */
export async function createStaged(tx: Queries, staged: Omit<StagedTable, "name">): Promise<StagedTable> {
  const { table } = staged.file;
  const name = `staged_${table}`;
  // Types as the facts have them, without their constraints: of a refused row not all is there.
  await tx.query(`
    create temporary table ${name} on commit drop as
    select ${listOf(declaredColumns(table))}, line, null::boolean as again, null::text as fate, null::jsonb as told,
      null::text as action, null::text[] as cleared
    from facts.${table} with no data`);
  return { ...staged, name: `pg_temp.${name}` };
}

/** Adds what is the same for all rows; added after the rows it takes no room in them. */
export async function addOrigin(tx: Queries, { name, source, file }: StagedTable): Promise<void> {
  await tx.query(`
    alter table ${name} add source text not null default ${quotedText(source)},
      add file text not null default ${quotedText(file.name)}`);
}

/** Condition on the rows of which something is to be looked at again: doubtful, decided, or with something to tell. */
export function isNoted(prefix = ""): string {
  return `(${prefix}again is not null or ${prefix}fate is not null or ${prefix}told is not null)`;
}

/** Makes what is looked for in few rows cost few rows, instead of reading all of them each time. */
export async function indexStaged(tx: Queries, { name }: StagedTable): Promise<void> {
  await tx.query(`create index on ${name} (line) where ${isNoted()}`);
}

/** Notes the rows that a query gives by `ctid`, which are then found by their lines; that makes none of them doubtful. */
export async function noteRows(tx: Queries, { name }: StagedTable, rows: string): Promise<void> {
  await tx.query(`update ${name} set again = coalesce(again, false) where ctid = any(array(${rows}))`);
}

/** The noted rows on the lines that a query gives, as SQL in parentheses; looked up, not joined. */
export function rowsOn({ name }: StagedTable, lines: string): string {
  return `(select * from ${name} s where ${isOn("s", lines)})`;
}

/** Condition that a row is noted and on one of the lines that a query gives, for the index to find. */
export function isOn(alias: string, lines: string): string {
  return `${isNoted(`${alias}.`)} and ${alias}.line = any(array(${lines}))`;
}

/** The key of a staged row as people are told it, parts joined by `/`; null where a part could not be read or all are empty. */
export function shownKey({ file }: StagedTable, alias: string): string {
  const { key } = deliveryTable(file.table);
  const parts = key.map((column) => `${alias}.${quotedName(column)}`).join(" || '/' || ");
  return `nullif(${parts}, ${quotedText("/".repeat(key.length - 1))})`;
}

/** Condition that two rows have the same key. */
export function sameKey({ file }: StagedTable, one: string, other: string): string {
  return equalOn(deliveryTable(file.table).key, one, other);
}

/** Condition that two rows are equal on columns; true without columns. */
export function equalOn(columns: readonly string[], one: string, other: string): string {
  return ["true", ...columns.map((column) => `${one}.${quotedName(column)} = ${other}.${quotedName(column)}`)].join(
    " and ",
  );
}

/** Quoted columns, joined by commas, each after `prefix`. */
export function listOf(columns: readonly string[], prefix = ""): string {
  return columns.map((column) => prefix + quotedName(column)).join(", ");
}
