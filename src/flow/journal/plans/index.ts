export { type Approval, approveHold, endApprovals, letThrough } from "./approvals.ts";
export { countRemovals } from "./count-removals.ts";
export { countBeside } from "./count-there.ts";
export { holdChanges } from "./hold-changes.ts";
export { HOLD, type Hold, readHoldExamples, readHolds, UNAPPROVED } from "./holds.ts";
export { type HeldChange, readHeldChanges } from "./read-held-changes.ts";
export { closePlan, countPlan, narrowPlan, openPlan, type PlanCount } from "./save-plan.ts";
export { putAhead } from "./put-ahead.ts";
export { writeChanges } from "./write-changes.ts";
