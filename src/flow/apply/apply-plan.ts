import type { Clock } from "../../infra/clock.ts";
import { countRoughly } from "../../infra/store/count-roughly.ts";
import type { Store, Transaction } from "../../infra/store/store.ts";
import { together } from "../../infra/together.ts";
import { BugError } from "../../model/errors.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Target } from "../targets/port.ts";
import { claimBatch, finishBatch } from "./batch-progress.ts";
import { type PlacedBatch, readBatches } from "./read-batches.ts";
import { type ApplyReport, readReport } from "./read-report.ts";

/** What to apply, where, and as which run. */
export interface ApplyOrder {
  /** The run whose plan is applied. */
  readonly planRun: number;
  /** The run that applies it; given again after an interruption, it goes on after its last finished batch. */
  readonly run: number;
  readonly target: Target;
  readonly clock: Clock;
  /** Changes a batch; one batch is one transaction. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: ApplyProgress) => void;
  /** Stops between two batches; the error is the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Some seconds of work, which a killed process has to do again. A set of a first load is then one batch up to a university of 60,000
 * students: an empty table is filled in a third of the time, but only once.
 */
const BATCH = 1_000_000;

/** How far applying has come, in changes. */
export interface ApplyProgress {
  readonly done: number;
  readonly total: number;
  /** Kind of the batch that was just finished. */
  readonly kind: string;
}

/**
 * Applies a plan in the order that it has: batch by batch, each in one transaction with its place in the journal, two at a time where
 * the target takes them together. Held changes are left out; a change that cannot be made is written down and keeps no other from being made.
 */
export async function applyPlan(store: Store, order: ApplyOrder): Promise<ApplyReport> {
  await checkTarget(store, order);
  await tellPlanner(store, order.planRun);
  const batches = await readBatches(store, { batchSize: order.target.batchSize ?? BATCH, ...order });
  const total = batches.reduce((sum, batch) => sum + sizeOf(batch), 0);
  let done = 0;
  let last: KindName | null = null;
  for (const beside of sideBySide(batches, order.target)) {
    order.signal?.throwIfAborted();
    for (const { kind } of beside) {
      if (kind !== last) await order.target.catchUp?.(kind);
      last = kind;
    }
    await together(beside.map(applyOne));
  }
  await order.target.catchUp?.(null);
  return readReport(store, order);

  async function applyOne(batch: PlacedBatch): Promise<void> {
    await store.transaction((tx) => applyBatch(tx, batch, order));
    done += sizeOf(batch);
    order.onProgress?.({ done, total, kind: batch.kind });
  }
}

/** The batches in their order, each with the next one where the target takes both at the same time. */
function* sideBySide(batches: readonly PlacedBatch[], target: Target): Iterable<readonly PlacedBatch[]> {
  for (let at = 0; at < batches.length;) {
    const [batch, next] = batches.slice(at, at + 2);
    const both = batch !== undefined && next !== undefined && target.takesTogether?.(batch.kind, next.kind) === true;
    yield batches.slice(at, at + (both ? 2 : 1));
    at += both ? 2 : 1;
  }
}

async function checkTarget(store: Store, { planRun, target }: ApplyOrder): Promise<void> {
  const { rows } = await store.query<{ target: string }>("select target from journal.plan where run = $1", [planRun]);
  const planned = rows[0]?.target;
  if (planned !== target.name)
    throw new BugError("a plan is not of this target", { planRun, planned, target: target.name });
}

/** So many rows are joined one by one in a moment, whatever the planner thinks of them. */
const MANY = 1000;

/** The server counts by itself, but a minute later: until then it may take a large plan that was just written for one row. */
async function tellPlanner(store: Store, planRun: number): Promise<void> {
  const { rows } = await store.query("select from journal.plan where run = $1 and changes >= $2", [planRun, MANY]);
  if (rows.length === 0) return;
  await store.transaction(async (tx) => {
    await countRoughly(tx, "journal.line", ["run", "seq", "shape", "set_no", "kind", "action", "held"]);
    await countRoughly(tx, "journal.shape", ["run", "shape"]);
  });
}

async function applyBatch(tx: Transaction, batch: PlacedBatch, order: ApplyOrder): Promise<void> {
  const place = { run: order.run, planRun: order.planRun, batch };
  if (!(await claimBatch(tx, place, order.clock.now()))) return;
  const failures = await order.target.applyBatch(tx, batch);
  await finishBatch(tx, place, { applied: sizeOf(batch) - failures.length, failures, at: order.clock.now() });
}

function sizeOf({ creates, updates, removes, rekeys }: PlacedBatch): number {
  return creates + updates + removes + rekeys;
}
