import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { answerFacts } from "../../../src/contract/lines/answer-facts.ts";
import { whyAdvice } from "../../../src/contract/lines/why-advice.ts";
import type { Speech } from "../../speech/speech.ts";

/** What is so and what to do about it, in whole sentences. */
export interface Told {
  readonly is: string;
  readonly next: string;
  readonly warnings: readonly string[];
  /** The named state of remote study, where it is out of the ordinary. */
  readonly situation: string | null;
}

/** Tells an answer in the sentences of a language. */
export function tellAnswer(answer: WhyAnswer, speech: Pick<Speech, "words" | "say" | "time">): Told {
  const { words, say } = speech;
  const { person, name, situation } = answer;
  const { advice, since } = whyAdvice(answer, speech);
  const facts = { ...answerFacts(answer, name === null ? person : `${name} (${person})`), since };
  return {
    is: say(advice.is, facts),
    next: say(advice.next, facts),
    warnings: answer.warnings.map((warning) => say(words.warnings[warning].is, facts)),
    situation: situation === null || situation === "normal" ? null : say(words.chain.situations[situation]),
  };
}
