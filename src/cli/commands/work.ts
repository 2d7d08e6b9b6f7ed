import type { Call } from "../call.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { workUntilInterrupted } from "../serving.ts";

/** `work`: a further worker, until Ctrl-C. */
export function work(call: Call): Promise<ExitCode> {
  return inInstallation(call, async (installation) => {
    await call.view.remark(call.speech.say(call.speech.words.screens.work.ready));
    await workUntilInterrupted(call, installation);
    return EXIT.done;
  });
}
