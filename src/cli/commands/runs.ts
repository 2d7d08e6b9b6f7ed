import { listRuns } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { runRow } from "../../presentation/run-row.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { mapRows } from "../map-rows.ts";

/** `runs`: the history, newest first. */
export function runs(call: Call): Promise<ExitCode> {
  return inInstallation(call, async ({ store }) => {
    await call.view.list("runs", mapRows(listRuns(store), runRow));
    return EXIT.done;
  });
}
