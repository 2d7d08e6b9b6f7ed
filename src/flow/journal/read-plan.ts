import type { Queries } from "../../infra/store/store.ts";
import type { PlanHeader } from "../../model/plan.ts";

/** What the plan of a run was made from and holds, or undefined when the run made none. */
export async function readPlan(store: Queries, run: number): Promise<PlanHeader | undefined> {
  const { rows } = await store.query<PlanHeader>(PLAN, [run]);
  return rows[0];
}

const PLAN = `
  select run, target, snapshot_run as "snapshotRun", applied_run as "appliedRun", policy_digest as "policyDigest",
    extracted_at as "extractedAt", scope, changes, held, digest, picture_age as "pictureAge"
  from journal.plan where run = $1`;
