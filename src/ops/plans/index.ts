export { type ChangeGroup, countChanges } from "./count-changes.ts";
export { describePlan, type PlanDescription } from "./describe-plan.ts";
