import { pipeline } from "node:stream/promises";
import { escapeCopy } from "./escape-copy.ts";
import { quotedName } from "./quoted.ts";
import type { Transaction } from "./store.ts";

/** Rows as they come. */
type Batches<Rows> = AsyncIterable<Rows> | Iterable<Rows>;

/** A value of a row to be copied: arrays become text arrays; anything else that is not scalar is given as JSON text. */
export type CopyValue = string | number | boolean | null | readonly string[];

/** Where rows are copied to. */
export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Copies batches of rows into a table as they come, with back-pressure; returns how many. */
export async function copyRows(
  tx: Transaction,
  target: CopyTarget,
  batches: Batches<readonly (readonly CopyValue[])[]>,
): Promise<number> {
  return copyText(tx, target, textOfRows(batches));
}

/** The same of rows that are text in PostgreSQL's format for `COPY` already, with the target's columns in their order. */
export async function copyText(
  tx: Transaction,
  { table, columns }: CopyTarget,
  text: AsyncIterable<string | Buffer>,
): Promise<number> {
  const copy = tx.copyIn(`copy ${quotedName(table)} (${columns.map(quotedName).join(", ")}) from stdin`);
  await pipeline(text, copy);
  return copy.rowCount;
}

/** Below this length, in characters, the text of several batches is sent together. */
const CHUNK = 65_536;

/** Batches of rows as such text. */
async function* textOfRows(batches: Batches<readonly (readonly CopyValue[])[]>): AsyncIterable<string> {
  let text = "";
  for await (const rows of batches) {
    text += textOf(rows);
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  if (text.length > 0) yield text;
}

/** The same of rows by name: the values of these columns, null where a row has none. */
export async function* textOfRecords(
  batches: AsyncIterable<readonly Readonly<Record<string, CopyValue>>[]>,
  columns: readonly string[],
): AsyncIterable<string> {
  yield* textOfRows(inOrder());

  async function* inOrder(): AsyncIterable<readonly (readonly CopyValue[])[]> {
    for await (const rows of batches) yield rows.map((row) => columns.map((column) => row[column] ?? null));
  }
}

/** Rows in PostgreSQL's text format for `COPY`. */
function textOf(rows: readonly (readonly CopyValue[])[]): string {
  let text = "";
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) text += (at === 0 ? "" : "\t") + copyValue(row[at] ?? null);
    text += "\n";
  }
  return text;
}

function copyValue(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escapeCopy(value);
  if (typeof value === "object") return escapeCopy(arrayText(value));
  return String(value);
}

/** A text array as PostgreSQL writes it; every element is quoted, so that `NULL`, commas and braces stay text. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`;
}
