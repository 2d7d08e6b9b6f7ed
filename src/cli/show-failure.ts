import type { Document } from "../contract/documents/index.ts";
import type { Speech } from "../contract/words/speech.ts";
import { BugError, OperatorError, TransientError } from "../model/errors.ts";
import { exitCodeOf } from "./exit-codes.ts";
import { Output } from "./output.ts";
import { failureLines } from "./views/human/failure-lines.ts";
import { visible } from "./views/visible.ts";
import type { World } from "./world.ts";

/** How a failure is told. */
export interface FailureScene {
  readonly world: World;
  readonly speech: Speech;
  readonly json: boolean;
}

/** Tells what ended a command: a person on standard error, a program as the one document that it waits for. */
export async function showFailure(error: unknown, { world, speech, json }: FailureScene): Promise<void> {
  const failure = failureOf(error);
  if (json) await new Output(world.stdout).write(`${JSON.stringify(failure, null, 2)}\n`);
  const lines = [...failureLines(failure, speech), ...traceOf(error)];
  await new Output(world.stderr).write(lines.map((line) => `${visible(line)}\n`).join(""));
}

function failureOf(error: unknown): Document<"failure"> {
  const exit_code = exitCodeOf(error);
  if (error instanceof OperatorError || error instanceof TransientError)
    return {
      error: { code: error.code, message: error.message, next: error.next ?? null, facts: { ...error.facts } },
      exit_code,
    };
  const message = error instanceof Error ? error.message : String(error);
  return { error: { code: "bug", message, next: null, facts: {} }, exit_code };
}

/** Only a defect shows where it happened: whoever mends it needs that, nobody else does. */
function traceOf(error: unknown): readonly string[] {
  if (error instanceof OperatorError || error instanceof TransientError || !(error instanceof Error)) return [];
  const facts = error instanceof BugError ? [JSON.stringify(error.facts)] : [];
  const cause = error.cause instanceof Error ? [`caused by ${error.cause.stack ?? error.cause.message}`] : [];
  return ["", ...facts, error.stack ?? "", ...cause];
}
