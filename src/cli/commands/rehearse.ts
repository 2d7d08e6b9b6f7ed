import { loadChanged } from "../../infra/config/index.ts";
import { rehearse as play } from "../../ops/runs/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { rehearsalDocument } from "../../presentation/rehearsal-document.ts";
import { inExecution } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** People and spaces that are named. */
const EXAMPLES = 20;

/** `rehearse POLICY`: what a changed policy would do, without doing it. */
export async function rehearse(call: Call): Promise<ExitCode> {
  const { policy } = await loadChanged(call.configuration.settings, argumentOf(call, "policy"));
  return inExecution(call, async (execution) => {
    const rehearsal = await play(execution, { policy, examples: EXAMPLES });
    call.view.progress.stop();
    await call.view.show("rehearsal", rehearsalDocument(rehearsal));
    return EXIT.done;
  });
}
