import { awaitedEnrolment } from "../../../src/contract/documents/awaited.ts";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import type { Facts } from "../../../src/contract/words/fill.ts";
import type { Advice } from "../../../src/contract/words/words.ts";
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
export function tellAnswer(answer: WhyAnswer, { words, say, time }: Pick<Speech, "words" | "say" | "time">): Told {
  const { kind, reason, situation } = answer;
  const awaited = awaitedEnrolment(answer);
  const { reasons, teacherReasons, silences } = words;
  const own: Readonly<Record<string, Advice>> = kind === "registration" ? reasons : { ...teacherReasons, ...silences };
  const advice = awaited === undefined ? (own[reason] ?? reasons.enrolled) : words.screens.taking;
  const since = awaited?.since ?? null;
  const facts = { ...factsOf(answer), since: since === null ? null : time(since) };
  return {
    is: say(advice.is, facts),
    next: say(advice.next, facts),
    warnings: answer.warnings.map((warning) => say(words.warnings[warning].is, facts)),
    situation: situation === null || situation === "normal" ? null : say(words.chain.situations[situation]),
  };
}

function factsOf({ person, name, element, course, through, chain }: WhyAnswer): Facts {
  const year = chain.flatMap((link) => link.facts).find(({ key }) => "year" in key)?.key["year"];
  const who = name === null ? person : `${name} (${person})`;
  return { person: who, element: element ?? course, course, activity: through, year };
}
