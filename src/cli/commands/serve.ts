import type { Call } from "../call.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { serveUntilInterrupted } from "../serving.ts";

/** `serve`: the screens and the API with a worker inside, until Ctrl-C. */
export function serve(call: Call): Promise<ExitCode> {
  return inInstallation(call, async (installation) => {
    await serveUntilInterrupted(call, installation, (serving) => call.view.show("serve", serving));
    return EXIT.done;
  });
}
