import type { Clock } from "../../infra/clock.ts";
import { countRoughly } from "../../infra/store/count-roughly.ts";
import type { Store, Transaction } from "../../infra/store/store.ts";
import { together } from "../../infra/together.ts";
import { BugError } from "../../model/errors.ts";
import type { Pause } from "../../model/away.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Target, Wait } from "../targets/port.ts";
import { claimBatch, finishBatch } from "./batch-progress.ts";
import { judgeCanary } from "./canary/judge-canary.ts";
import { patiently } from "./patiently.ts";
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
  /** Kind of the batch that is being made, or was just finished. */
  readonly kind: string;
  /** The platform is away, and is waited for; null while the work goes on. */
  readonly pause: Pause | null;
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
  const [ahead, others] = [batches.filter(isAhead), batches.filter((batch) => !isAhead(batch))];
  const verdicts = await judgeCanary(store, order, { make: () => applyAll(ahead), refresh });
  if (verdicts.every(({ tripped }) => !tripped)) await applyAll(others);
  const report = await readReport(store, order);
  return verdicts.length === 0 ? report : { ...report, verdicts };

  async function applyAll(some: readonly PlacedBatch[]): Promise<void> {
    let last: KindName | null = null;
    for (const beside of sideBySide(some, order.target)) {
      order.signal?.throwIfAborted();
      for (const { kind } of beside) {
        if (kind !== last) await catchUp(kind);
        last = kind;
      }
      await together(beside.map(applyOne));
    }
    await catchUp(null);
  }

  async function catchUp(next: KindName | null): Promise<void> {
    const visit = { clock: order.clock, onSent: () => order.signal?.throwIfAborted() };
    await patiently(order.target, waitFor(next ?? ""), async () => order.target.catchUp?.(order.run, next, visit));
  }

  function refresh(): Promise<void> {
    return patiently(order.target, waitFor("plan"), () => order.target.refresh());
  }

  async function applyOne(batch: PlacedBatch): Promise<void> {
    await patiently(order.target, waitFor(batch.kind), () => {
      const onSent = summed(sizeOf(batch), (sent) => tell(batch.kind, sent, null));
      return store.transaction((tx) => applyBatch({ tx, batch, onSent }, order));
    });
    done += sizeOf(batch);
    tell(batch.kind, 0, null);
  }

  function waitFor(kind: string): Omit<Wait, "since"> {
    return { run: order.run, clock: order.clock, onPause: (pause) => tell(kind, 0, pause) };
  }

  function tell(kind: string, sent: number, pause: Pause | null): void {
    order.onProgress?.({ done: done + sent, total, kind, pause });
  }
}

function isAhead({ setNo }: PlacedBatch): boolean {
  return setNo < 0;
}

/** Adds up what it is told of and tells the sum: up to a limit, for one change may take several rows. */
function summed(limit: number, tell: (sum: number) => void): (more: number) => void {
  let sum = 0;
  return (more) => {
    sum = Math.min(sum + more, limit);
    tell(sum);
  };
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

/** A batch in its transaction, and who is told how far it comes. */
interface Making {
  readonly tx: Transaction;
  readonly batch: PlacedBatch;
  readonly onSent: (changes: number) => void;
}

async function applyBatch({ tx, batch, onSent }: Making, { run, planRun, target, clock }: ApplyOrder): Promise<void> {
  const place = { run, planRun, batch };
  if (!(await claimBatch(tx, place, clock.now()))) return;
  const failures = await target.applyBatch(tx, batch, { clock, onSent });
  await finishBatch(tx, place, { applied: sizeOf(batch) - failures.length, failures, at: clock.now() });
}

function sizeOf({ creates, updates, removes, rekeys }: PlacedBatch): number {
  return creates + updates + removes + rekeys;
}
