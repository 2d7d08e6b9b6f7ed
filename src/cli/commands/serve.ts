import type { Call } from "../call.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { startPage, untilInterrupted } from "../serve-page.ts";

/** `serve`: the page of the last run, until Ctrl-C. */
export function serve(call: Call): Promise<ExitCode> {
  return inInstallation(call, async (installation) => {
    const page = await startPage(call, installation);
    await call.view.show("serve", { address: page.address });
    await untilInterrupted(call, page);
    return EXIT.done;
  });
}
