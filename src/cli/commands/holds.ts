import { listHolds } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { holdRows } from "../../presentation/hold-rows.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** Keys that are shown of each hold, so that people see what it is about. */
const EXAMPLES = 3;

/** `holds`: what waits for an approval in the newest plan. */
export function holds(call: Call): Promise<ExitCode> {
  return inInstallation(call, async ({ store }) => {
    await call.view.list("holds", holdRows(await listHolds(store, EXAMPLES)));
    return EXIT.done;
  });
}
