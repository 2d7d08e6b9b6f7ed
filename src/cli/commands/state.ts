import { KIND_NAMES, type KindName } from "../../model/kinds.ts";
import { listState } from "../../ops/runs/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { callError } from "../call-error.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** `state KIND`: what the platform holds. */
export function state(call: Call): Promise<ExitCode> {
  const kind = kindOf(call);
  return inInstallation(call, async (installation) => {
    await listState(installation, kind, (rows) => call.view.state(kind, rows));
    return EXIT.done;
  });
}

/** Kinds are asked for in the plural, as people say them; the singular will do. */
function kindOf(call: Call): KindName {
  const { speech } = call;
  const name = argumentOf(call, "kind");
  const kind = KIND_NAMES.find((known) => name === known || name === pluralOf(known));
  if (kind !== undefined) return kind;
  const candidates = KIND_NAMES.map(pluralOf);
  const next = speech.say(speech.words.screens.call.choices, { choices: candidates.join(", ") });
  throw callError(speech, { message: "kindUnknown", facts: { name }, written: name, candidates, next });
}

function pluralOf(kind: KindName): string {
  return kind === "category" ? "categories" : `${kind}s`;
}
