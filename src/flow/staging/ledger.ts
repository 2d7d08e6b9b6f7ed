import type { Replaced } from "../../infra/store/history.ts";
import type { Queries } from "../../infra/store/store.ts";
import { DELIVERY_TABLE_NAMES, type DeliveryTableName } from "../../model/delivery.ts";
import { BugError } from "../../model/errors.ts";
import type { OpenDelivery } from "../sources/port.ts";
import type { LoadedFile } from "./load-file.ts";
import { isNoted } from "./staged-table.ts";

/** What became of the rows of a file: rows = accepted + collapsed + refused + otherYears. */
export interface Fates {
  readonly rows: number;
  readonly accepted: number;
  readonly collapsed: number;
  readonly refused: number;
  readonly otherYears: number;
}

/** A file of an accepted delivery, or a table without one: `absent`. */
export interface FileLedger extends Fates, Replaced {
  readonly table: DeliveryTableName;
  /** Empty where the table is absent. */
  readonly file: string;
  readonly mode: "full" | "delta" | "absent";
  /** Facts of before that stay because their row was refused; no rows of the file. */
  readonly kept: number;
}

/** Counts what became of the rows of a file, and those with something to tell. BugError when not all that was read came into the store. */
export async function countFates(
  tx: Queries,
  { staged: { name, file }, copied, end: { rows, otherYears } }: LoadedFile,
): Promise<Fates & { readonly told: number }> {
  if (rows !== copied + otherYears)
    throw new BugError("the ledger of a file does not add up", { file: file.name, rows, copied, otherYears });
  const counted = await tx.query<Pick<Fates, "collapsed" | "refused"> & { readonly told: number }>(`
    select count(*) filter (where fate = 'collapsed') as collapsed, count(*) filter (where fate = 'refused') as refused,
      count(told) as told
    from ${name} where ${isNoted()}`);
  const { collapsed, refused, told } = { collapsed: 0, refused: 0, told: 0, ...counted.rows[0] };
  return { rows, accepted: copied - collapsed - refused, collapsed, refused, otherYears, told };
}

/** The tables that a delivery says nothing of. */
export function absentTables(delivery: OpenDelivery): readonly FileLedger[] {
  const given = new Set(delivery.files.map(({ table }) => table));
  const nothing = {
    rows: 0,
    accepted: 0,
    collapsed: 0,
    refused: 0,
    otherYears: 0,
    kept: 0,
    added: 0,
    changed: 0,
    removed: 0,
  };
  return DELIVERY_TABLE_NAMES.filter((table) => !given.has(table)).map((table) => ({
    table,
    file: "",
    mode: "absent",
    ...nothing,
  }));
}

/** An accepted delivery and what became of its files. */
export interface DeliveryLedger {
  readonly delivery: OpenDelivery;
  readonly files: readonly FileLedger[];
}

/** Writes down an accepted delivery and what became of its files. */
export async function writeLedger(tx: Queries, run: number, { delivery, files }: DeliveryLedger): Promise<void> {
  const { source, year, extractedAt, base } = delivery;
  await tx.query("insert into facts.delivery (run, source, year, extracted_at, base) values ($1, $2, $3, $4, $5)", [
    run,
    source,
    year,
    extractedAt,
    base ?? null,
  ]);
  await tx.query(
    `insert into facts.delivery_file
     select $1, $2, file, "table", mode, rows, accepted, collapsed, refused, "otherYears", kept, added, changed, removed
     from jsonb_to_recordset($3) as f("table" text, file text, mode text, rows integer, accepted integer, collapsed integer,
       refused integer, "otherYears" integer, kept integer, added integer, changed integer, removed integer)`,
    [run, source, JSON.stringify(files)],
  );
}
