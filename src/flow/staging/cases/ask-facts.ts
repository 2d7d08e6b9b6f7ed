import type { Rows, Transaction } from "../../../infra/store/store.ts";
import { DELIVERY_TABLE_NAMES } from "../../../model/delivery.ts";
import { factsAt } from "../fact-tables.ts";
import type { CaseReading } from "./case-reading.ts";

/** Of which year the facts are meant, and after which run; as they are today when `at` is null. */
export interface FactsAsked {
  readonly year: string;
  readonly at: number | null;
}

/** Reads facts by the bare names of their tables, today's or those of the past, for one question: nothing is made for it. */
export async function askFacts(tx: Transaction, { year, at }: FactsAsked): Promise<CaseReading> {
  await tx.query("select set_config('search_path', 'facts', true), set_config('passerelle.year', $1, true)", [year]);
  return at === null
    ? readingBehind(tx, [])
    : readingBehind(
        tx,
        DELIVERY_TABLE_NAMES.map((table) => pastTable(table, at)),
      );
}

/** The same reading, with relations of those names before each statement: SQL of the kind `name as (query)`. */
export function readingBehind(reading: Pick<CaseReading, "query">, relations: readonly string[]): CaseReading {
  const before = relations.length === 0 ? "" : `with ${relations.join(",\n")}\n`;
  function query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Rows<Row>> {
    // Not behind its own `with`: a statement takes one only. The order of the inner query is kept, for nothing is done to it.
    return reading.query<Row>(before === "" ? sql : `${before}select * from (${sql}) asked`, values);
  }
  return {
    query,
    async *cursor<Row extends object>(sql: string, values: readonly unknown[]) {
      yield (await query<Row>(sql, values)).rows;
    },
  };
}

/** Bears the name of the table of today, before which it stands. */
function pastTable(table: (typeof DELIVERY_TABLE_NAMES)[number], at: number): string {
  return `${table} as not materialized (select * from ${factsAt(table, at)} past)`;
}
