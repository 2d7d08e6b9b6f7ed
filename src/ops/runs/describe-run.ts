import { readPlan, type Run } from "../../flow/journal/index.ts";
import { type Hold, readHolds } from "../../flow/journal/plans/index.ts";
import { readTaking, readTraffic, type Taking, type Target, type Traffic } from "../../flow/targets/index.ts";
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
  /** What the platform has not taken of what it published; null where it takes nothing by itself. */
  readonly taking: Taking | null;
}

/** A run, and what it said of itself. */
export type RunReported = Pick<RunDescription, "run" | "report">;

/** Where runs are read: the store, and the target that it is of. */
export interface RunPlace {
  readonly store: Queries;
  readonly target: Pick<Target, "published">;
}

/** Reads what a run was and came to. OperatorError `run-unknown`. */
export async function describeRun({ store, target }: RunPlace, id: number): Promise<RunDescription> {
  const reported = await readReported(store, id);
  const plan = await readPlan(store, reported.run.planRun ?? id);
  const holds = plan === undefined ? [] : await readHolds(store, plan.run);
  const traffic = await readTraffic(store, id);
  const taking = await readTaking(store, target.published, { run: id });
  return { ...reported, plan: plan ?? null, holds, traffic, taking };
}

/** Reads a run with what it said of itself, and nothing of what may have become of that since. OperatorError `run-unknown`. */
export async function readReported(store: Queries, id: number): Promise<RunReported> {
  const run = await requireRun(store, id);
  const { rows } = await store.query<{ report: RunReport | null }>(
    "select case when summary ? 'durationsMs' then summary end as report from journal.run where id = $1",
    [id],
  );
  return { run, report: withMoves(rows[0]?.report ?? null) };
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
