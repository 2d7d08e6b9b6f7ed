import type { Queries } from "../../../infra/store/store.ts";
import { BugError } from "../../../model/errors.ts";
import type { Outcome } from "../../../model/reasons.ts";

/** How the registrations of the snapshot ended. */
export interface LedgerTotals {
  readonly total: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly byReason: Readonly<Record<string, number>>;
}

interface ReasonRow {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly count: number;
}

/** Facts of a year ($1) and the decisions that must be as many. */
const BOOKS = [
  { facts: "facts.pedagogic_registrations where year = $1", decisions: "decided.registration" },
  { facts: "facts.administrative_registrations where year = $1", decisions: "decided.administrative" },
  {
    facts: "facts.planned_activities where staff_code is not null and $1::text is not null",
    decisions: "decided.activity",
  },
];

/** The law of the ledger: every fact of the year has exactly one decision, or the run fails. */
export async function checkLedger(tx: Queries, year: string): Promise<LedgerTotals> {
  for (const { facts, decisions } of BOOKS) {
    const { rows } = await tx.query<{ facts: number; decisions: number }>(
      `select (select count(*) from ${facts}) as facts, (select count(*) from ${decisions}) as decisions`,
      [year],
    );
    const [book] = rows;
    if (book === undefined || book.facts !== book.decisions)
      throw new BugError("the ledger does not add up: every registration has exactly one decision", {
        decisions,
        ...book,
      });
  }
  return readLedger(tx);
}

/** The decisions of registrations, or of planned activities, by outcome and reason. */
export async function readLedger(
  store: Queries,
  book: "registration" | "activity" = "registration",
): Promise<LedgerTotals> {
  const { rows } = await store.query<ReasonRow>(
    `select outcome, reason, count(*) as count from decided.${book} group by outcome, reason order by 3 desc, 2`,
  );
  const byOutcome = { enrolled: 0, "enrolled-without-group": 0, "not-enrolled": 0 };
  for (const { outcome, count } of rows) byOutcome[outcome] += count;
  return {
    total: rows.reduce((sum, row) => sum + row.count, 0),
    byOutcome,
    byReason: Object.fromEntries(rows.map(({ reason, count }) => [reason, count])),
  };
}
