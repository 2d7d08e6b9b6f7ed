import { decideMoved, listMoves, type MovedWord } from "../../ops/runs/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { choiceError } from "../call-error.ts";
import { inExecution } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { listOrSay } from "../list-or-say.ts";
import { neededArgument } from "../needed-argument.ts";

const DECISIONS: ReadonlyMap<string, MovedWord["status"]> = new Map([
  ["accept", "accepted"],
  ["refuse", "refused"],
]);

/** `moved [accept|refuse OLD NEW]`: spaces of which perhaps only the code has changed; deciding shows them as they are then. */
export function moved(call: Call): Promise<ExitCode> {
  const word = wordOf(call);
  return inExecution(call, async (execution) => {
    if (word !== null) await decideMoved(execution, word);
    const none = call.speech.words.screens.moved.none;
    await listOrSay(call, { name: "moved", rows: listMoves(execution.flow.store), make: (row) => ({ ...row }), none });
    return EXIT.done;
  });
}

function wordOf(call: Call): MovedWord | null {
  const name = argumentOf(call, "decision");
  if (name === "") return null;
  const status = DECISIONS.get(name);
  if (status === undefined) throw unknownDecision(call, name);
  return {
    status,
    old_key: neededArgument(call, "old"),
    new_key: neededArgument(call, "new"),
    because: call.options.because ?? "",
  };
}

function unknownDecision({ speech }: Call, name: string): Error {
  const candidates = [...DECISIONS.keys()];
  return choiceError(speech, { message: "decisionUnknown", facts: { name }, written: name, candidates });
}
