import { findDrift } from "../../ops/diagnostics/drift/index.ts";
import type { Call } from "../call.ts";
import { driftRow } from "../../presentation/drift-row.ts";
import { pictureAgeDocument } from "../../presentation/picture-age.ts";
import { inExecution } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { sayAge } from "../say-age.ts";
import { listOrSay } from "../list-or-say.ts";

/** `drift`: what people changed by hand on what is ours, and what the next run does about it. */
export function drift(call: Call): Promise<ExitCode> {
  return inExecution(call, async ({ flow }) => {
    const none = call.speech.words.screens.drift.none;
    await findDrift(flow, async (rows, age) => {
      await listOrSay(call, { name: "drift", rows, make: driftRow, none });
      await sayAge(call, pictureAgeDocument(age));
    });
    return EXIT.done;
  });
}
