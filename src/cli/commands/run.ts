import { describeRun } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { runDocument } from "../../presentation/run-document.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { runNumber } from "../run-number.ts";

/** `run RUN`: what one run came to. */
export function run(call: Call): Promise<ExitCode> {
  const id = runNumber(call);
  return inInstallation(call, async (installation) => {
    await call.view.show("run", runDocument(await describeRun(installation, id), call.speech));
    return EXIT.done;
  });
}
