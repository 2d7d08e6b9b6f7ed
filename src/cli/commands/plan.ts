import { importDelivery, makePlan, savePlanFile } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { callError } from "../call-error.ts";
import { inExecution } from "../execution.ts";
import type { ExitCode } from "../exit-codes.ts";
import { showRun } from "../show-run.ts";

/** `plan [PATH]`: what would have to change, after reading PATH where one is given. */
export function plan(call: Call): Promise<ExitCode> {
  const component = componentOf(call);
  return inExecution(call, async (execution, installation) => {
    const path = call.arguments.get("path");
    if (path !== undefined) {
      const imported = await importDelivery(execution, path);
      if (imported.status === "refused") return showRun(call, installation, imported.run);
    }
    const { run } = await makePlan(execution, { component });
    const file = call.options.out;
    if (file !== undefined) await savePlanFile(installation.store, run, file);
    const code = await showRun(call, installation, run);
    if (file !== undefined) await call.view.remark(call.speech.say(call.speech.words.screens.plan.written, { file }));
    return code;
  });
}

function componentOf({ options: { scope }, speech }: Call): string | null {
  if (scope === undefined) return null;
  const component = /^component=(?<code>.+)$/.exec(scope)?.groups?.["code"];
  if (component !== undefined) return component;
  const next = speech.say(speech.words.screens.call.scopeExample);
  throw callError(speech, { message: "scopeWrong", facts: { value: scope }, next });
}
