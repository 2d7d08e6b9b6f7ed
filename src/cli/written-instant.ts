import { instantOf } from "../ops/runs/index.ts";
import type { Call } from "./call.ts";
import { callError } from "./call-error.ts";

/** The instant that somebody wrote, ISO 8601 in UTC; of a day alone its beginning or its end. OperatorError `call-wrong`. */
export function writtenInstant({ speech, configuration }: Call, value: string, edge: "beginning" | "end"): string {
  const instant = instantOf(value, configuration.settings.policy.time_zone, edge);
  if (instant !== undefined) return instant;
  const next = speech.say(speech.words.screens.call.timeExample);
  throw callError(speech, { message: "timeWrong", facts: { value }, next });
}
