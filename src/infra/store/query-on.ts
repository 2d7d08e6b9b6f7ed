import type pg from "pg";
import type { Rows } from "./store.ts";
import { throwStoreError } from "./store-errors.ts";

/** Runs one statement on a connection or a pool; of several statements in one text (without values) the last one's answer. */
export async function queryOn<Row extends object>(
  client: pg.ClientBase | pg.Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<Rows<Row>> {
  const answers = [await client.query<Row>(text, [...values]).catch(throwStoreError)].flat();
  const last = answers.at(-1);
  return { rows: last?.rows ?? [], rowCount: last?.rowCount ?? 0 };
}
