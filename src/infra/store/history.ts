import { countRoughly } from "./count-roughly.ts";
import { quotedName } from "./quoted.ts";
import type { Queries } from "./store.ts";
import { withoutIndexes } from "./without-indexes.ts";

/**
 * A table whose rows are true from a run on, beside `<name>_past` with the rows that no longer are. Both have the columns named here
 * and `since_run`; the past one has `until_run`, the first run in which the row was no longer true.
 */
export interface HistoryTable {
  /** With its schema: `facts.students`. */
  readonly name: string;
  /** Columns of the primary key; never null. */
  readonly key: readonly string[];
  /** Columns that make a row another one when they differ. */
  readonly compared: readonly string[];
  /** Columns that are written with a row and do not make it another one: where it was read. */
  readonly carried: readonly string[];
}

/** What becomes current. */
export interface Replacement {
  /** A table with the key, compared and carried columns; its keys are distinct. */
  readonly incoming: string;
  /** SQL query for further incoming rows: key, compared and carried columns, in this order. It may read the incoming table. */
  readonly further?: string;
  /** SQL condition on the current rows that the incoming ones stand for; those it leaves out stay as they are. */
  readonly scope: string;
  readonly run: number;
}

/** How many rows became current, became another, are no more. */
export interface Replaced {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Brings the current rows in scope to the incoming ones; only what differs is written, and what it replaces moves to the past. */
export async function replaceCurrent(tx: Queries, table: HistoryTable, replacement: Replacement): Promise<Replaced> {
  if (await isEmpty(tx, table)) return fillEmpty(tx, table, replacement);
  await completeIncoming(tx, table, replacement);
  const counts = await findDifferences(tx, table, replacement);
  const { added, changed, removed } = counts;
  // All at once: of so many tables the round trips count.
  const statements = [
    // Not counted, a few are taken for thousands: to find them the planner would go through the whole table, three times.
    ...(added + changed + removed > 0 ? ["analyze pg_temp.difference"] : []),
    ...(changed + removed > 0 ? movePast(table, replacement.run) : []),
    ...(added + changed > 0 ? [writeIncoming(table, replacement)] : []),
    "drop table pg_temp.difference",
  ];
  await tx.query(statements.join(";\n"));
  return counts;
}

/** All rows that were current after a run, as an SQL query in parentheses. */
export function currentAt(table: HistoryTable, run: number): string {
  const columns = listOf(columnsOf(table));
  const began = `since_run <= ${run}`;
  return `(select ${columns} from ${nameOf(table)} where ${began}
    union all select ${columns} from ${pastOf(table)} where ${began} and until_run > ${run})`;
}

async function isEmpty(tx: Queries, table: HistoryTable): Promise<boolean> {
  const { rows } = await tx.query<{ empty: boolean }>(`select not exists (select from ${nameOf(table)}) as empty`);
  return rows[0]?.empty === true;
}

// A table truncated in the same transaction is filled without the write-ahead log where the server allows it: half the time.
async function fillEmpty(tx: Queries, table: HistoryTable, { incoming, further, run }: Replacement): Promise<Replaced> {
  const { rows } = await tx.query(`select from ${quotedName(incoming)} limit 1`);
  if (rows.length === 0) return { added: 0, changed: 0, removed: 0 };
  await tx.query(`truncate ${nameOf(table)}`);
  const written = listOf(writtenOf(table));
  const arriving = [`select ${written} from ${quotedName(incoming)}`, ...(further === undefined ? [] : [further])];
  const { rowCount } = await withoutIndexes(tx, nameOf(table), () =>
    tx.query(
      `insert into ${nameOf(table)} (${written}, since_run)
       select arriving.*, ${run} from (${arriving.join(" union all ")}) arriving`,
    ),
  );
  await countRoughly(tx, table.name);
  return { added: rowCount, changed: 0, removed: 0 };
}

async function completeIncoming(tx: Queries, table: HistoryTable, { incoming, further }: Replacement): Promise<void> {
  if (further === undefined) return;
  await tx.query(`insert into ${quotedName(incoming)} (${listOf(writtenOf(table))}) ${further}`);
  await countRoughly(tx, incoming, table.key);
}

/** Leaves them in `pg_temp.difference`: where the incoming row is, where the current one, null where there is none. */
async function findDifferences(tx: Queries, table: HistoryTable, { incoming, scope }: Replacement): Promise<Replaced> {
  const sameKey = table.key.map((column) => `i.${quotedName(column)} = c.${quotedName(column)}`).join(" and ");
  const unequal = `(${listOf(table.compared, "i.")}) is distinct from (${listOf(table.compared, "c.")})`;
  const differs = table.compared.length === 0 ? "false" : unequal;
  const columns = listOf([...table.key, ...table.compared]);
  const { rows } = await tx.query<Replaced>(`
    create temporary table difference on commit drop as
    select i.ctid as incoming, c.ctid as current
    from (select ctid, ${columns} from ${quotedName(incoming)}) i
    full join (select ctid, ${columns} from ${nameOf(table)} where ${scope}) c on ${sameKey}
    where i.ctid is null or c.ctid is null or ${differs};
    select count(*) filter (where current is null) as added,
      count(*) filter (where incoming is not null and current is not null) as changed,
      count(*) filter (where incoming is null) as removed
    from pg_temp.difference`);
  return rows[0] ?? { added: 0, changed: 0, removed: 0 };
}

// A row that this very run wrote lived no run: it leaves no trace.
function movePast(table: HistoryTable, run: number): readonly string[] {
  const columns = columnsOf(table);
  return [
    `insert into ${pastOf(table)} (${listOf(columns)}, until_run)
     select ${listOf(columns, "c.")}, ${run}
     from pg_temp.difference d join ${nameOf(table)} c on c.ctid = d.current where c.since_run < ${run}`,
    `delete from ${nameOf(table)} c using pg_temp.difference d where c.ctid = d.current`,
  ];
}

function writeIncoming(table: HistoryTable, { incoming, run }: Replacement): string {
  const written = writtenOf(table);
  return `
    insert into ${nameOf(table)} (${listOf(written)}, since_run)
    select ${listOf(written, "i.")}, ${run}
    from pg_temp.difference d join ${quotedName(incoming)} i on i.ctid = d.incoming`;
}

function writtenOf(table: HistoryTable): readonly string[] {
  return [...table.key, ...table.compared, ...table.carried];
}

function columnsOf(table: HistoryTable): readonly string[] {
  return [...writtenOf(table), "since_run"];
}

function nameOf(table: HistoryTable): string {
  return quotedName(table.name);
}

function pastOf(table: HistoryTable): string {
  return quotedName(`${table.name}_past`);
}

function listOf(columns: readonly string[], prefix = ""): string {
  return columns.map((column) => prefix + quotedName(column)).join(", ");
}
