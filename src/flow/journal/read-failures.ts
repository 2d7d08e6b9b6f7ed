import type { Transaction } from "../../infra/store/store.ts";
import type { Action, ThingState } from "../../model/plan.ts";
import type { KindName } from "../../model/kinds.ts";
import type { FailureCode } from "../targets/port.ts";

/** A change that a run could not make, or that an undo left out, with what was there instead. */
export interface FailedChange {
  readonly planRun: number;
  readonly seq: number;
  readonly kind: KindName;
  readonly action: Action;
  readonly key: readonly string[];
  readonly code: FailureCode;
  readonly before: ThingState | null;
  readonly after: ThingState | null;
  readonly found: ThingState | null;
}

/** Reads what a run could not do, in the order of its plan. */
export async function* readFailures(tx: Transaction, run: number): AsyncIterable<FailedChange> {
  for await (const failures of tx.cursor<FailedChange>(FAILURES, [run], 1000)) yield* failures;
}

const FAILURES = `
  select f.plan_run as "planRun", f.seq, c.kind, c.action, c.key, f.code, c.before, c.after, f.found
  from journal.failure f join journal.change c on c.run = f.plan_run and c.seq = f.seq
  where f.run = $1
  order by f.plan_run, f.seq`;
