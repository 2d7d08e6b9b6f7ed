import { listProblems, newestRun } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { problemRow } from "../../presentation/problem-row.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { mapRows } from "../map-rows.ts";
import { runNumber } from "../run-number.ts";

/** `problems [RUN]`: what was wrong with a delivery; with the newest one where no run is named. */
export function problems(call: Call): Promise<ExitCode> {
  const named = call.arguments.has("run") ? runNumber(call) : null;
  return inInstallation(call, async ({ store }) => {
    const run = named ?? (await newestRun(store, ["import", "sync"])) ?? 0;
    await listProblems(store, run, (rows) =>
      call.view.list(
        "problems",
        mapRows(rows, (problem) => problemRow(problem, call.speech)),
      ),
    );
    return EXIT.done;
  });
}
