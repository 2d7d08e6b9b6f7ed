import process from "node:process";
import type { Document } from "../../contract/documents/index.ts";
import { examine } from "../../ops/diagnostics/doctor/index.ts";
import type { Call } from "../call.ts";
import { doctorDocument } from "../../presentation/doctor-document.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** `doctor`: expected, found, what to do. */
export async function doctor(call: Call): Promise<ExitCode> {
  const examination = await examine({
    settings: call.configuration.settings,
    nodeVersion: process.versions.node,
    locale: call.speech.locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clock: call.world.clock,
  });
  const document = doctorDocument(examination, call.configuration);
  await call.view.show("doctor", document);
  return exitOf(document);
}

function exitOf({ healthy, checks }: Document<"doctor">): ExitCode {
  if (healthy) return EXIT.done;
  return checks.some(({ status }) => status === "out-of-reach") ? EXIT.outOfReach : EXIT.doneWithFindings;
}
