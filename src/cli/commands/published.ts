import { readPublished } from "../../ops/diagnostics/published/index.ts";
import { publishedDocument } from "../../presentation/published-document.ts";
import type { Call } from "../call.ts";
import { callError } from "../call-error.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

const ACTIONS = ["take"];

/** `published [take]`: what is published for Moodle's own plugin, and what it has not taken yet. */
export function published(call: Call): Promise<ExitCode> {
  const action = call.arguments.get("action");
  if (action !== undefined && !ACTIONS.includes(action))
    throw callError(call.speech, {
      message: "actionUnknown",
      facts: { name: action },
      written: action,
      candidates: ACTIONS,
    });
  return inInstallation(call, async ({ store, settings }) => {
    const publication = await readPublished(store, settings, { take: action !== undefined });
    await call.view.show("published", publishedDocument(publication));
    return publication.waiting.length + publication.leftOver === 0 ? EXIT.done : EXIT.doneWithFindings;
  });
}
