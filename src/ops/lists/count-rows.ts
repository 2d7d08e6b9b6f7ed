import type { Queries } from "../../infra/store/store.ts";
import type { Ask } from "./ask.ts";
import type { ListSource } from "./source.ts";
import { countedStatement } from "./statement.ts";

/** How many rows a list has; an estimate of the store where counting would take longer than reading. */
export interface Total {
  readonly count: number;
  readonly exact: boolean;
}

/** Up to here rows are counted, beyond they are estimated. */
const COUNTED = 10_000;

/** Counts the rows asked for, as far as that is cheap. */
export async function countRows(store: Queries, source: ListSource, ask: Ask): Promise<Total> {
  const { sql, values } = countedStatement(source, ask, COUNTED + 1);
  const { rows } = await store.query<{ count: number }>(`select count(*) as count from (${sql}) counted`, values);
  const count = rows[0]?.count ?? 0;
  if (count <= COUNTED) return { count, exact: true };
  return { count: Math.max(count, await estimate(store, source, ask)), exact: false };
}

async function estimate(store: Queries, source: ListSource, ask: Ask): Promise<number> {
  const { sql, values } = countedStatement(source, ask, null);
  const { rows } = await store.query<{ "QUERY PLAN": Explained }>(`explain (format json) ${sql}`, values);
  return rows[0]?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}

/** What the store says of a plan of its own, as far as we read it. */
type Explained = readonly { readonly Plan: { readonly "Plan Rows": number } }[];
