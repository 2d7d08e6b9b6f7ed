import { importDelivery } from "../../ops/runs/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { inExecution } from "../execution.ts";
import type { ExitCode } from "../exit-codes.ts";
import { showRun } from "../show-run.ts";

/** `import PATH`: a delivery into the snapshot; the platform is not looked at. */
export function importPath(call: Call): Promise<ExitCode> {
  return inExecution(call, async (execution, installation) => {
    const { run } = await importDelivery(execution, argumentOf(call, "path"));
    return showRun(call, installation, run);
  });
}
