export type { ApplyOrder, ApplyProgress } from "./apply-order.ts";
export { applyPlan } from "./apply-plan.ts";
export { patiently } from "./patiently.ts";
export { planUndo, type UndoOrder, type UndoPlan } from "./plan-undo.ts";
export type { ApplyCount, ApplyReport } from "./read-report.ts";
export { tellPlanner } from "./tell-planner.ts";
