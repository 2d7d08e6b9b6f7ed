import { OperatorError } from "../../model/errors.ts";
import { applySavedPlan, approveHolds, type Execution, findPlan } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { inExecution } from "../execution.ts";
import type { ExitCode } from "../exit-codes.ts";
import { showRun } from "../show-run.ts";

/** `apply [PLAN]`: exactly that plan, by its file or run number; the newest one where none is named. */
export function apply(call: Call): Promise<ExitCode> {
  return inExecution(call, async (execution, installation) => {
    const plan = await findPlan(installation.store, call.arguments.get("plan"));
    await approveNamed(call, execution, plan.run);
    if (call.options.yes !== true && !(await call.view.approve(plan.counts))) throw notApproved(plan.run);
    const { run } = await applySavedPlan(execution, plan.run);
    return showRun(call, installation, run);
  });
}

/** Lets through what `--approve` names, before anything is applied. */
async function approveNamed({ options }: Call, execution: Execution, planRun: number): Promise<void> {
  const { approve: holds = [], because = "" } = options;
  if (holds.length > 0) await approveHolds(execution, { planRun, holds, because });
}

function notApproved(run: number): OperatorError {
  return new OperatorError(`The plan of run ${run} waits for an approval.`, {
    code: "approval-missing",
    next: `Run passerelle apply ${run} --yes.`,
  });
}
