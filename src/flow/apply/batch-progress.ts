import type { Queries } from "../../infra/store/store.ts";
import type { Failure } from "../targets/port.ts";
import type { PlacedBatch } from "./read-batches.ts";

/** Which batch of which plan a run applies. */
export interface BatchPlace {
  readonly run: number;
  readonly planRun: number;
  readonly batch: PlacedBatch;
}

/** What became of a batch. */
export interface BatchEnd {
  readonly applied: number;
  readonly failures: readonly Failure[];
  readonly at: Date;
}

/**
 * Takes a batch for this transaction; false when it is finished already. A killed process may have left its last transaction on
 * its way to be committed: this waits for how that ends.
 */
export async function claimBatch(tx: Queries, { run, planRun, batch }: BatchPlace, at: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    "insert into journal.batch values ($1, $2, $3, $4, $5, 0, 0, $6) on conflict do nothing",
    [run, planRun, batch.setNo, batch.firstSeq, batch.lastSeq, at],
  );
  return rowCount === 1;
}

/** Writes down that a batch is finished, and which of its changes could not be made. */
export async function finishBatch(tx: Queries, { run, planRun, batch }: BatchPlace, end: BatchEnd): Promise<void> {
  await tx.query(
    "update journal.batch set applied = $3, failed = $4, ended_at = $5 where run = $1 and first_seq = $2",
    [run, batch.firstSeq, end.applied, end.failures.length, end.at],
  );
  if (end.failures.length > 0) await tx.query(FAILURES, [run, planRun, JSON.stringify(end.failures)]);
}

const FAILURES = `
  insert into journal.failure (run, plan_run, seq, code, found)
  select $1, $2, seq, code, found from jsonb_to_recordset($3) as failure (seq integer, code text, found jsonb)`;
