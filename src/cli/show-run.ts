import type { Document } from "../contract/documents/index.ts";
import type { Installation } from "../ops/installation/index.ts";
import { describeRun } from "../ops/runs/index.ts";
import type { Call } from "./call.ts";
import { runDocument } from "../presentation/run-document.ts";
import { sayAge } from "./say-age.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** Shows what a run came to, and says how the command that made it went. */
export async function showRun(call: Call, installation: Installation, run: number): Promise<ExitCode> {
  const document = runDocument(await describeRun(installation, run), call.speech);
  call.view.progress.stop();
  await call.view.show("run", document);
  await sayAge(call, document.plan?.picture_age ?? null);
  return exitOf(document);
}

function exitOf({ kind, status, plan }: Document<"run">): ExitCode {
  switch (status) {
    case "refused":
      return EXIT.wrongInput;
    case "done-with-findings":
      return EXIT.doneWithFindings;
    case "planned":
      // A plan was all that was asked for; anything else waits for an approval.
      if (kind !== "plan") return EXIT.notApproved;
      return (plan?.held ?? 0) > 0 ? EXIT.doneWithFindings : EXIT.done;
    case "running":
    case "interrupted":
      return EXIT.outOfReach;
    case "done":
      return EXIT.done;
    default:
      return status satisfies never;
  }
}
