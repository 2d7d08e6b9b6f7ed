import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch, Failure } from "../port.ts";
import { applySets } from "../sets/index.ts";
import { followBindings } from "./follow-bindings.ts";
import { holdCampus } from "./hold-campus.ts";
import { CAMPUS } from "./tables.ts";

/** Applies a batch to the campus, and lets the bindings follow. */
export async function applyBatch(tx: Transaction, batch: Batch): Promise<readonly Failure[]> {
  await holdCampus(tx, batch);
  const failures = await applySets(CAMPUS, tx, batch);
  await followBindings(tx, batch);
  return failures;
}
