import { readPlan } from "../../flow/journal/index.ts";
import { staleOf } from "../plans/index.ts";
import { approveHolds } from "./approve-holds.ts";
import { makePlan } from "./execute.ts";
import type { Execution } from "./in-run.ts";
import { newestPlan } from "./newest-plan.ts";

/** What somebody lets through in the newest plan, and their reason. */
export interface NewestApprovals {
  readonly holds: readonly string[];
  readonly because: string;
}

/**
 * Approves holds of the newest plan, exactly the things that wait there, and gives the run of a plan to apply that lets them
 * through: that one, or a new one where it was applied already or is stale.
 */
export async function approvedPlan(execution: Execution, approvals: NewestApprovals): Promise<number> {
  const planRun = await newestPlan(execution.flow.store);
  await approveHolds(execution, { planRun, ...approvals });
  if (await canBeApplied(execution, planRun)) return planRun;
  const { run } = await makePlan(execution, { component: null });
  return run;
}

/** Whether the plan of a run is the latest of everything, so that it may still be applied. */
export async function canBeApplied({ flow: { store, policy } }: Execution, planRun: number): Promise<boolean> {
  const plan = await readPlan(store, planRun);
  if (plan === undefined) return false;
  return (await staleOf(store, plan, policy)).length === 0;
}
