import { lastAppliedRun } from "../../flow/journal/index.ts";
import type { Flow } from "../../flow/flow.ts";
import { readSnapshot } from "../../flow/staging/cases/index.ts";
import { policyDigest } from "../../infra/config/index.ts";
import type { PlanBasis } from "../../model/plan.ts";

/** What a plan of a person rests on: what is the latest of everything, which may be nothing yet. */
export async function planBasis({ store, target, policy }: Flow): Promise<PlanBasis> {
  const snapshot = await readSnapshot(store);
  return {
    target: target.name,
    snapshotRun: snapshot?.run ?? 0,
    appliedRun: await lastAppliedRun(store, target.name),
    policyDigest: policyDigest(policy),
    extractedAt: snapshot?.extractedAt ?? new Date(0).toISOString(),
  };
}
