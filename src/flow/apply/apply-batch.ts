import type { Transaction } from "../../infra/store/store.ts";
import type { ApplyOrder } from "./apply-order.ts";
import { claimBatch, finishBatch } from "./batch-progress.ts";
import type { PlacedBatch } from "./read-batches.ts";
import { sizeOf } from "./size-of.ts";

/** A batch in its transaction, and who is told how far it comes. */
export interface Making {
  readonly tx: Transaction;
  readonly batch: PlacedBatch;
  readonly onSent: (changes: number) => void;
}

/** Applies a batch with its place in the journal, unless it is finished already. */
export async function applyBatch(
  { tx, batch, onSent }: Making,
  { run, planRun, target, clock }: ApplyOrder,
): Promise<void> {
  const place = { run, planRun, batch };
  if (!(await claimBatch(tx, place, clock.now()))) return;
  const failures = await target.applyBatch(tx, batch, { clock, onSent });
  await finishBatch(tx, place, { applied: sizeOf(batch) - failures.length, failures, at: clock.now() });
}
