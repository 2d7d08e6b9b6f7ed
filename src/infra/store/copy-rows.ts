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
  const columns = target.columns.map(quotedName).join(", ");
  const counted = { rows: 0 };
  await pipeline(textOf(batches, counted), tx.copyIn(`copy ${quotedName(target.table)} (${columns}) from stdin`));
  return counted.rows;
}

/** Below this length, in characters, the text of several batches is sent together. */
const CHUNK = 65_536;

async function* textOf(
  batches: Batches<readonly (readonly CopyValue[])[]>,
  counted: { rows: number },
): AsyncIterable<string> {
  let text = "";
  for await (const rows of batches) {
    counted.rows += rows.length;
    text += copyText(rows);
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  if (text.length > 0) yield text;
}

/** Rows in PostgreSQL's text format for `COPY`. */
function copyText(rows: readonly (readonly CopyValue[])[]): string {
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
