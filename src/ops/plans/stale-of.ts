import { staleReasons } from "../../flow/journal/index.ts";
import { policyDigest } from "../../infra/config/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { PlanHeader, StaleReason } from "../../model/plan.ts";
import type { Policy } from "../../model/policy.ts";

/** Why a plan can be applied no longer under the policy of today; nothing where it can. */
export function staleOf(store: Queries, plan: PlanHeader, policy: Policy): Promise<readonly StaleReason[]> {
  return staleReasons(store, plan, { policyDigest: policyDigest(policy) });
}

/** Makes sure that a plan may be applied as it is. OperatorError `plan-stale`, with the reasons. */
export async function requireFresh(store: Queries, plan: PlanHeader, policy: Policy): Promise<void> {
  const stale = await staleOf(store, plan, policy);
  if (stale.length === 0) return;
  throw new OperatorError(`The plan of run ${plan.run} is stale: ${stale.join(", ")}.`, {
    code: "plan-stale",
    facts: { run: String(plan.run), stale: stale.join(" ") },
    next: "passerelle plan",
  });
}
