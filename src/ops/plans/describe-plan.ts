import { readPlan } from "../../flow/journal/index.ts";
import { countPlan, type Hold, type PlanCount, readHoldExamples, readHolds } from "../../flow/journal/plans/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { PlanHeader, StaleReason } from "../../model/plan.ts";
import type { Policy } from "../../model/policy.ts";
import { staleOf } from "./stale-of.ts";

/** A plan with its summary and what has become of it. */
export interface PlanDescription extends PlanHeader {
  readonly counts: readonly PlanCount[];
  /** Why it can be applied no longer. */
  readonly stale: readonly StaleReason[];
  /** Runs that applied it, or parts of it. */
  readonly appliedBy: readonly number[];
  /** The last of them has not come to its end: applied again, the plan goes on from there. */
  readonly isUnfinished: boolean;
  /** What waits for a person, with the first keys of each. */
  readonly holds: readonly (Hold & { readonly examples: readonly string[] })[];
}

/** Keys that are shown of each hold. */
const EXAMPLES = 3;

/** Describes the plan that a run has made. OperatorError `plan-unknown`. */
export async function describePlan(store: Queries, run: number, policy: Policy): Promise<PlanDescription> {
  const plan = await requirePlan(store, run);
  const { rows } = await store.query<{ run: number; isUnfinished: boolean }>(APPLIED_BY, [run]);
  const examples = await readHoldExamples(store, run, EXAMPLES);
  return {
    ...plan,
    holds: (await readHolds(store, run)).map((hold) => ({ ...hold, examples: examples.get(hold.hold) ?? [] })),
    counts: await countPlan(store, run),
    stale: await staleOf(store, plan, policy),
    appliedBy: rows.map((applying) => applying.run),
    isUnfinished: rows.at(-1)?.isUnfinished ?? false,
  };
}

const APPLIED_BY = `
  select distinct b.run, r.status in ('running', 'interrupted') as "isUnfinished"
    from journal.batch b join journal.run r on r.id = b.run where b.plan_run = $1 order by 1`;

/** The plan that a run has made, without its summary. OperatorError `plan-unknown`. */
export async function requirePlan(store: Queries, run: number): Promise<PlanHeader> {
  const plan = await readPlan(store, run);
  if (plan !== undefined) return plan;
  throw new OperatorError(`Run ${run} made no plan.`, {
    code: "plan-unknown",
    facts: { run: String(run) },
    next: "passerelle runs",
  });
}
