import { undoRun } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { inExecution } from "../execution.ts";
import type { ExitCode } from "../exit-codes.ts";
import { runNumber } from "../run-number.ts";
import { showRun } from "../show-run.ts";

/** `undo RUN`: the way back from a run, gone when approved. */
export function undo(call: Call): Promise<ExitCode> {
  const undone = runNumber(call);
  return inExecution(call, async (execution, installation) => {
    const { run } = await undoRun(execution, undone, async ({ counts }) => {
      return counts.length === 0 || call.options.yes === true || call.view.approve(counts);
    });
    return showRun(call, installation, run);
  });
}
