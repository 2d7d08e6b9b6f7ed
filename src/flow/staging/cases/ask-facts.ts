import type { QueryOptions, Rows, Transaction } from "../../../infra/store/store.ts";
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
  await tx.query(PREPARE, [year], { comes: "asked-often" });
  return at === null
    ? readingBehind(tx, { options: { comes: "asked-often" }, relations: () => [] })
    : readingBehind(tx, { relations: () => DELIVERY_TABLE_NAMES.map((table) => pastTable(table, at)) });
}

const PREPARE = "select set_config('search_path', 'facts', true), set_config('passerelle.year', $1, true)";

/** What stands before each statement of a reading, and how often its statements come. */
export interface Behind {
  /** SQL of the kind `name as (query)`, from the way to put in values. */
  readonly relations: (put: (value: unknown) => string) => readonly string[];
  readonly options?: QueryOptions;
}

/** The same reading, with relations of those names before each statement. */
export function readingBehind(reading: Pick<CaseReading, "query">, { relations, options }: Behind): CaseReading {
  function query<Row extends object>(
    sql: string,
    values: readonly unknown[] = [],
    own?: QueryOptions,
  ): Promise<Rows<Row>> {
    const all = [...values];
    const before = relations((value) => `$${all.push(value)}`);
    // Not behind its own `with`: a statement takes one only. The order of the inner query is kept, for nothing is done to it.
    const text = before.length === 0 ? sql : `with ${before.join(",\n")}\nselect * from (${sql}) asked`;
    return reading.query<Row>(text, all, own ?? options);
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
