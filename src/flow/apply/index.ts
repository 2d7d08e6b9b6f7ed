export { type ApplyOrder, applyPlan, type ApplyProgress } from "./apply-plan.ts";
export type { ApplyCount, ApplyReport } from "./read-report.ts";
