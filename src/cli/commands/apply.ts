import { OperatorError } from "../../model/errors.ts";
import { applySavedPlan, approvedPlan, approveHolds, type Execution, findPlan } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { inExecution } from "../execution.ts";
import type { ExitCode } from "../exit-codes.ts";
import { showRun } from "../show-run.ts";

/** `apply [PLAN]`: exactly that plan, by its file or run number; the newest one where none is named. */
export function apply(call: Call): Promise<ExitCode> {
  return inExecution(call, async (execution, installation) => {
    const plan = await findPlan(installation.store, await namedPlan(call, execution));
    if (call.options.yes !== true && !(await call.view.approve(plan.counts))) throw notApproved(plan.run);
    const { run } = await applySavedPlan(execution, plan.run);
    return showRun(call, installation, run);
  });
}

/** The plan that is named, once what `--approve` names has been let through in it. */
async function namedPlan(call: Call, execution: Execution): Promise<string | undefined> {
  const { approve: holds = [], because = "" } = call.options;
  const named = call.arguments.get("plan");
  if (holds.length === 0) return named;
  if (named === undefined) return String(await approvedPlan(execution, { holds, because }));
  const { run: planRun } = await findPlan(execution.flow.store, named);
  await approveHolds(execution, { planRun, holds, because });
  return named;
}

function notApproved(run: number): OperatorError {
  return new OperatorError(`The plan of run ${run} waits for an approval.`, {
    code: "approval-missing",
    facts: { run: String(run) },
    next: `Run passerelle apply ${run} --yes.`,
  });
}
