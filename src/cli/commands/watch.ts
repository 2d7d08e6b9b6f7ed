import { watch as look } from "../../ops/diagnostics/watch/index.ts";
import type { Call } from "../call.ts";
import { watchRow } from "../../presentation/watch-row.ts";
import { inExecution } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { listOrSay } from "../list-or-say.ts";

/** `watch`: what nothing will mend by itself. */
export function watch(call: Call): Promise<ExitCode> {
  return inExecution(call, async ({ flow }) => {
    const none = call.speech.words.screens.watch.none;
    await look(flow, (rows) => listOrSay(call, { name: "watch", rows, make: watchRow, none }));
    return EXIT.done;
  });
}
