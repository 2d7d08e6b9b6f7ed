import { type StaleReason, staleReasons } from "../../flow/journal/index.ts";
import { policyDigest } from "../../infra/config/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { PlanHeader } from "../../model/plan.ts";
import type { Policy } from "../../model/policy.ts";

/** Why a plan can be applied no longer under the policy of today; nothing where it can. */
export function staleOf(store: Queries, plan: PlanHeader, policy: Policy): Promise<readonly StaleReason[]> {
  return staleReasons(store, plan, { policyDigest: policyDigest(policy) });
}
