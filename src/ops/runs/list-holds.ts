import { type Hold, readHoldExamples, readHolds } from "../../flow/journal/plans/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import { newestPlan } from "./newest-plan.ts";

/** A hold with the first keys of what waits in it, parts joined by `/`. */
export interface ListedHold extends Hold {
  readonly examples: readonly string[];
}

/** What waits for a person. */
export interface WaitingHolds {
  /** The run that made the plan in which it waits. */
  readonly planRun: number;
  readonly holds: readonly ListedHold[];
}

/** What waits in the newest plan, each hold with at most so many examples. OperatorError `plan-unknown`. */
export async function listHolds(store: Queries, examples: number): Promise<WaitingHolds> {
  const planRun = await newestPlan(store);
  const holds = await readHolds(store, planRun);
  const shown = await readHoldExamples(store, planRun, examples);
  return { planRun, holds: holds.map((hold) => ({ ...hold, examples: shown.get(hold.hold) ?? [] })) };
}
