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

/** Decisions, and the facts of a year ($1) that must be as many. */
const FACTS = {
  "decided.registration": "facts.pedagogic_registrations where year = $1",
  "decided.administrative": "facts.administrative_registrations where year = $1",
  "decided.activity": "facts.planned_activities where staff_code is not null and $1::text is not null",
};

/** The law of the ledger: every fact of the year has exactly one decision, or the run fails. */
export async function checkLedger(tx: Queries, year: string): Promise<LedgerTotals> {
  const registrations = await readLedger(tx);
  // Counted already, by reason.
  const counted: Readonly<Record<string, number>> = { "decided.registration": registrations.total };
  for (const [decisions, facts] of Object.entries(FACTS)) {
    const found = counted[decisions] ?? (await countOf(tx, decisions));
    const wanted = await countOf(tx, facts, [year]);
    if (found !== wanted)
      throw new BugError("the ledger does not add up: every registration has exactly one decision", {
        decisions,
        found,
        facts: wanted,
      });
  }
  return registrations;
}

async function countOf(tx: Queries, rowsOf: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(`select count(*) from ${rowsOf}`, values);
  return rows[0]?.count ?? 0;
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
