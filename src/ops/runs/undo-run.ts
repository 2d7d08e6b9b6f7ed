import { planUndo } from "../../flow/apply/index.ts";
import { countPlan } from "../../flow/journal/plans/index.ts";
import { apply, type PlanReport } from "../../flow/run.ts";
import { planBasis } from "./plan-basis.ts";
import { type Execution, inRun } from "./in-run.ts";
import { requireRun } from "./require-run.ts";
import type { RunReport } from "./run-report.ts";

/** Plans the way back from a run and, when approved, goes it; what was changed since is left alone and told. */
export async function undoRun(
  execution: Execution,
  undoesRun: number,
  approve: (plan: PlanReport) => Promise<boolean>,
): Promise<RunReport> {
  const { flow } = execution;
  await requireRun(flow.store, undoesRun);
  return inRun(execution, { kind: "undo", undoesRun }, async (run, timed) => {
    const order = { run: undoesRun, newRun: run, target: flow.target, basis: await planBasis(flow) };
    const { leftOut } = await timed("plan", () => planUndo(flow.store, order));
    const plan = { run, counts: await countPlan(flow.store, run), verdicts: [] };
    if (!(await approve(plan))) return { status: "planned", plan, leftOut };
    const applied = await timed("apply", () => apply(flow, run, run));
    return { status: applied.failed + leftOut > 0 ? "done-with-findings" : "done", plan, applied, leftOut };
  });
}
