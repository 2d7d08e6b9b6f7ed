import type pg from "pg";
import { keptName } from "./kept-name.ts";
import type { QueryOptions, Rows } from "./store.ts";
import { throwStoreError } from "./store-errors.ts";

/** A statement with its values, and how often it comes. */
export interface QueryAsked extends QueryOptions {
  readonly text: string;
  readonly values?: readonly unknown[] | undefined;
}

/** Runs one statement on a connection or a pool; of several statements in one text (without values) the last one's answer. */
export async function queryOn<Row extends object>(
  client: pg.ClientBase | pg.Pool,
  { text, values = [], comes }: QueryAsked,
): Promise<Rows<Row>> {
  const name = comes === undefined ? undefined : keptName(text);
  const query = { text, values: [...values], ...(name === undefined ? {} : { name }) };
  const answers = [await client.query<Row>(query).catch(throwStoreError)].flat();
  const last = answers.at(-1);
  return { rows: last?.rows ?? [], rowCount: last?.rowCount ?? 0 };
}
