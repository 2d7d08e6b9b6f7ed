import type { Speech } from "../contract/words/speech.ts";
import type { Facts } from "../contract/words/fill.ts";
import { nearestName } from "../model/nearest-name.ts";
import { OperatorError } from "../model/errors.ts";

/** What is wrong with a call, and what the person may have meant. */
export interface WrongCall {
  readonly message: keyof Speech["words"]["screens"]["call"];
  readonly facts?: Facts;
  /** What was written, and what could have been. */
  readonly written?: string;
  readonly candidates?: readonly string[];
  /** What to do when nothing is near; default: see the help. */
  readonly next?: string;
}

/** A word that was written where only some are known. */
export type Choice = Omit<WrongCall, "next"> & Required<Pick<WrongCall, "written" | "candidates">>;

/** The error of a call that cannot be understood, in the person's language, with the nearest name. */
export function callError(speech: Speech, wrong: WrongCall): OperatorError {
  const { call } = speech.words.screens;
  return new OperatorError(speech.say(call[wrong.message], wrong.facts), {
    code: "call-wrong",
    next: nextOf(speech, wrong),
  });
}

/** The error of a word that is none of a few: the nearest of them, or all. */
export function choiceError(speech: Speech, wrong: Choice): OperatorError {
  const choices = wrong.candidates.join(", ");
  return callError(speech, { ...wrong, next: speech.say(speech.words.screens.call.choices, { choices }) });
}

function nextOf({ say, words }: Speech, wrong: WrongCall): string {
  const { call } = words.screens;
  const nearest = wrong.written === undefined ? undefined : nearestName(wrong.written, wrong.candidates ?? []);
  if (nearest !== undefined) return say(call.nearest, { nearest });
  return wrong.next ?? say(call.seeHelp);
}
