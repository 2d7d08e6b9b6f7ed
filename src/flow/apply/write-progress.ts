import type { Queries } from "../../infra/store/store.ts";
import type { Failure } from "../targets/port.ts";
import type { PlacedBatch } from "./read-batches.ts";

/** A batch that was tried to its end. */
export interface Progress {
  readonly run: number;
  readonly planRun: number;
  readonly batch: PlacedBatch;
  readonly applied: number;
  readonly failures: readonly Failure[];
  readonly at: Date;
}

/** Writes into the journal that a batch is finished, and which of its changes could not be made. */
export async function writeProgress(tx: Queries, progress: Progress): Promise<void> {
  const { run, planRun, batch, failures } = progress;
  await tx.query("insert into journal.batch values ($1, $2, $3, $4, $5, $6, $7, $8)", [
    run,
    planRun,
    batch.setNo,
    batch.firstSeq,
    batch.lastSeq,
    progress.applied,
    failures.length,
    progress.at,
  ]);
  if (failures.length > 0) await tx.query(FAILURES, [run, planRun, JSON.stringify(failures)]);
}

const FAILURES = `
  insert into journal.failure (run, plan_run, seq, code, found)
  select $1, $2, seq, code, found from jsonb_to_recordset($3) as failure (seq integer, code text, found jsonb)`;
