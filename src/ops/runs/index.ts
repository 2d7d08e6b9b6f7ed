export { describeRun, newestPlan, newestRun, type RunDescription } from "./describe-run.ts";
export { applySavedPlan, importDelivery, makePlan, sync } from "./execute.ts";
export type { Execution } from "./in-run.ts";
export { listDecisions, listTeachers } from "./list-decisions.ts";
export { listProblems } from "./list-problems.ts";
export { listRuns } from "./list-runs.ts";
export { listState } from "./list-state.ts";
export type { RunReport } from "./run-report.ts";
export { undoRun } from "./undo-run.ts";
