export { type ChangeGroup, countChanges } from "./count-changes.ts";
export { describePlan, type PlanDescription, requirePlan } from "./describe-plan.ts";
export { requireFresh, staleOf } from "./stale-of.ts";
