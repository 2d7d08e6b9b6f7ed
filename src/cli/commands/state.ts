import { KIND_NAMES, type KindName } from "../../model/kinds.ts";
import { listState, type Moment } from "../../ops/runs/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { choiceError } from "../call-error.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { writtenInstant } from "../written-instant.ts";

/** `state KIND`: what the platform holds; `--at RUN|TIME`: what it held then. */
export function state(call: Call): Promise<ExitCode> {
  const kind = kindOf(call);
  const at = momentOf(call);
  return inInstallation(call, async (installation) => {
    await listState({ ...installation, clock: call.world.clock }, { kind, at }, (rows) => call.view.state(kind, rows));
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
  throw choiceError(speech, { message: "kindUnknown", facts: { name }, written: name, candidates });
}

function pluralOf(kind: KindName): string {
  return kind === "category" ? "categories" : `${kind}s`;
}

/** A number is that of a run; of a day the end is meant. Null for now. */
function momentOf(call: Call): Moment | null {
  const { at } = call.options;
  if (at === undefined) return null;
  return /^\d{1,9}$/.test(at) ? { run: Number(at) } : { time: writtenInstant(call, at, "end") };
}
