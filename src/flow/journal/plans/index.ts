export { countRemovals } from "./count-removals.ts";
export { holdChanges } from "./hold-changes.ts";
export { closePlan, countPlan, narrowPlan, openPlan, type PlanCount } from "./save-plan.ts";
export { writeChanges } from "./write-changes.ts";
