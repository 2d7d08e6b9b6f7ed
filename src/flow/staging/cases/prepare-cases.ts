import type { Queries } from "../../../infra/store/store.ts";
import { DELIVERY_TABLE_NAMES } from "../../../model/delivery.ts";
import { factsAt } from "../fact-tables.ts";
import { caseQueries, type CaseScope, literalScope } from "./case-queries.ts";
import { gather } from "./gather.ts";

/** How the relations are looked up once they are made. */
const INDEXES: Readonly<Record<string, string>> = {
  case_element: "create unique index on case_element (code)",
  case_account: "create unique index on case_account (person_code, is_staff)",
};

/** SQL for the year that cases were gathered for: a table that a new year's delivery leaves out still holds last year's rows. */
export const CASE_YEAR = "current_setting('passerelle.year')";

/** What cases are gathered for, as tables: at night all of it, today. */
export interface PreparedScope extends CaseScope {
  /** The facts as they were after that run; as they are when null. */
  readonly at: number | null;
}

/** Gathers the cases of elements and the accounts of persons for the readers of this transaction: temporary tables. */
export async function prepareCases(tx: Queries, scope: PreparedScope): Promise<void> {
  // Cursors are read to their end: plan for the whole answer, not for its first rows.
  await tx.query("set local cursor_tuple_fraction = 1.0");
  await chooseFacts(tx, scope.at);
  await tx.query("select set_config('passerelle.year', $1, true)", [scope.year]);
  for (const { relation, sql } of caseQueries(literalScope(scope))) {
    // Counted before the next statement reads it, or one element would be planned like all.
    await gather(tx, relation, sql);
    const index = INDEXES[relation];
    if (index !== undefined) await tx.query(index);
  }
}

/** The readers name fact tables without schema: today's, or temporary views of the past that stand before them. */
async function chooseFacts(tx: Queries, at: number | null): Promise<void> {
  await tx.query("set local search_path to facts");
  if (at === null) return;
  for (const table of DELIVERY_TABLE_NAMES)
    await tx.query(`create or replace temp view ${table} as select * from ${factsAt(table, at)} past`);
}
