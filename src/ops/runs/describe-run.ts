import { readPlan, type Run } from "../../flow/journal/index.ts";
import { type Hold, readHolds } from "../../flow/journal/plans/index.ts";
import { readTraffic, type Traffic } from "../../flow/targets/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { GuardVerdict } from "../../model/guard.ts";
import type { PlanHeader } from "../../model/plan.ts";
import { requireRun } from "./require-run.ts";
import type { RunReport } from "./run-report.ts";

/** Everything that is known of one run. */
export interface RunDescription {
  readonly run: Run;
  /** Null while it is under way, and where it ended before it could say. */
  readonly report: RunReport | null;
  /** The plan that it made, or applied. */
  readonly plan: PlanHeader | null;
  /** What waits for a person in that plan. */
  readonly holds: readonly Hold[];
  readonly traffic: Traffic;
}

/** Reads what a run was and came to. OperatorError `run-unknown`. */
export async function describeRun(store: Queries, id: number): Promise<RunDescription> {
  const run = await requireRun(store, id);
  const { rows } = await store.query<{ report: RunReport | null }>(
    "select case when summary ? 'durationsMs' then summary end as report from journal.run where id = $1",
    [id],
  );
  const plan = await readPlan(store, run.planRun ?? id);
  const holds = plan === undefined ? [] : await readHolds(store, plan.run);
  const traffic = await readTraffic(store, id);
  return { run, report: withMoves(rows[0]?.report ?? null), plan: plan ?? null, holds, traffic };
}

/** What guards of an older version have left out: they knew no kinds that are only moved. */
function withMoves(report: RunReport | null): RunReport | null {
  if (report === null || report.plan === null) return report;
  const verdicts = report.plan.verdicts.map((verdict) => ({ ...NO_MOVES, ...verdict }));
  return { ...report, plan: { ...report.plan, verdicts } };
}

const NO_MOVES: Pick<GuardVerdict, "moves"> = { moves: [] };

/** The newest run of these kinds that has ended; null when there is none. */
export async function newestRun(store: Queries, kinds: readonly Run["kind"][]): Promise<number | null> {
  const { rows } = await store.query<{ id: number | null }>(
    "select max(id) as id from journal.run where kind = any($1) and ended_at is not null",
    [kinds],
  );
  return rows[0]?.id ?? null;
}
