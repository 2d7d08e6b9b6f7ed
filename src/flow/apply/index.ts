export { type ApplyOrder, applyPlan, type ApplyProgress } from "./apply-plan.ts";
export { planUndo, type UndoOrder, type UndoPlan } from "./plan-undo.ts";
export type { ApplyCount, ApplyReport } from "./read-report.ts";
