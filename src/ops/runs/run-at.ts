import type { Target } from "../../flow/targets/port.ts";
import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import { requireRun } from "./require-run.ts";

/** A moment of the past: when a run had ended, or a time (ISO 8601). */
export type Moment = { readonly run: number } | { readonly time: string };

/**
 * The run that had last ended at a moment, whose state the target then had. OperatorError `run-unknown`, `no-run-yet`, and
 * `past-unknown` for a run from before the target kept its past.
 */
export async function runAt(store: Queries, target: Target, moment: Moment): Promise<number> {
  const run = "run" in moment ? (await requireRun(store, moment.run)).id : await lastRunBefore(store, moment.time);
  const first = await target.keptSince(store);
  if (run >= first) return run;
  throw new OperatorError(`What was on the platform after run ${run} was not kept.`, {
    code: "past-unknown",
    facts: { run: String(run), first: String(first) },
    next: `It is known from run ${first} on.`,
  });
}

// An interrupted run ended with the last thing that it did, and not when somebody noticed.
async function lastRunBefore(store: Queries, time: string): Promise<number> {
  const { rows } = await store.query<{ run: number | null }>(
    `select max(id) as run from journal.run
      where coalesce((select max(b.ended_at) from journal.batch b where b.run = id), ended_at) <= $1::timestamptz`,
    [time],
  );
  const run = rows[0]?.run ?? null;
  if (run !== null) return run;
  throw new OperatorError(`No run had ended by ${time}.`, {
    code: "no-run-yet",
    facts: { at: time },
    next: "passerelle runs",
  });
}
