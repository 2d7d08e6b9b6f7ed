import { quotedText } from "../../../infra/store/quoted.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { caseQueries, type CaseRelation, type CaseScopeSql } from "./case-queries.ts";
import { gather } from "./gather.ts";
import type { Touched } from "./prepare-touched.ts";

/** How the relations are looked up once they are made. */
const INDEXES: Partial<Readonly<Record<CaseRelation, string>>> = {
  case_element: "create unique index on case_element (code)",
  case_account: "create unique index on case_account (person_code, is_staff)",
};

/** SQL for the year that cases were gathered for: a table that a new year's delivery leaves out still holds last year's rows. */
export const CASE_YEAR = "current_setting('passerelle.year')";

/** Gathers where carriers lead and the groups of the year: temporary tables of the transaction. */
export async function prepareGroups(tx: Queries, year: string): Promise<void> {
  // Cursors are read to their end: plan for the whole answer, not for its first rows.
  await tx.query("set local cursor_tuple_fraction = 1.0");
  await tx.query("set local search_path to facts");
  await tx.query("select set_config('passerelle.year', $1, true)", [year]);
  await gatherCases(tx, ["case_chain", "case_group"], { year: quotedText(year), ...ALL_CASES });
}

/** Gathers the codes of all elements and where they lead. Needs `prepareGroups`. */
export async function prepareCodes(tx: Queries): Promise<void> {
  await gatherCases(tx, ["case_code"], { year: null, ...ALL_CASES });
}

/** Whose cases are needed: queries that give codes; null stands for all. */
export interface NeededCases {
  readonly elements: string | null;
  readonly persons: string | null;
}

/** Everybody's and everything's. */
export const ALL_CASES: NeededCases = { elements: null, persons: null };

/** Gathers the cases of elements and the accounts of persons for the readers of this transaction. Needs `prepareCodes`. */
export async function prepareCases(tx: Queries, needed: NeededCases = ALL_CASES): Promise<void> {
  await gatherCases(tx, ["case_element", "case_account"], { year: null, ...needed });
}

/** Gathers the accounts of the students of registrations alone, for who reads the cases of elements elsewhere. */
export async function prepareAccounts(tx: Queries, { pairs }: Pick<Touched, "pairs">): Promise<void> {
  const persons = pairs === null ? null : `select student_code from (${pairs}) pair`;
  await gatherCases(tx, ["case_account"], { year: null, elements: null, persons });
}

async function gatherCases(tx: Queries, relations: readonly CaseRelation[], scope: CaseScopeSql): Promise<void> {
  for (const { relation, sql } of caseQueries(scope)) {
    if (!relations.includes(relation)) continue;
    // Counted before the next statement reads it, or one element would be planned like all.
    await gather(tx, relation, sql);
    const index = INDEXES[relation];
    if (index !== undefined) await tx.query(index);
  }
}
