import { listDecisions } from "../../ops/runs/index.ts";
import type { Call } from "../call.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { reasonOf } from "../reason-of.ts";
import { REGISTRATION_REASONS } from "../../model/reasons.ts";

/** `decisions`: one row a pedagogic registration. */
export function decisions(call: Call): Promise<ExitCode> {
  const { element, student } = call.options;
  const wanted = { reason: reasonOf(call, REGISTRATION_REASONS), element, student };
  return inInstallation(call, async ({ store }) => {
    await listDecisions(store, wanted, (rows) => call.view.list("decisions", rows));
    return EXIT.done;
  });
}
