import { sync as synchronise } from "../../ops/runs/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { inExecution } from "../execution.ts";
import type { ExitCode } from "../exit-codes.ts";
import { showRun } from "../show-run.ts";

/** `sync PATH`: read, decide, plan, guard and, when approved, apply. */
export function sync(call: Call): Promise<ExitCode> {
  return inExecution(call, async (execution, installation) => {
    const { run } = await synchronise(execution, argumentOf(call, "path"), async ({ counts }) => {
      const isEmpty = counts.every(({ held }) => held !== null);
      return isEmpty || call.options.yes === true || call.view.approve(counts);
    });
    return showRun(call, installation, run);
  });
}
