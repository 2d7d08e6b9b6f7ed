import { awaitedEnrolment } from "../documents/awaited.ts";
import type { WhyAnswer } from "../documents/why-document.ts";
import type { Speech } from "../words/speech.ts";
import type { Advice } from "../words/words.ts";
import { knownTime } from "./known-time.ts";

/** In which words an answer is told. */
export interface WhyAdvice {
  readonly advice: Pick<Advice, "is" | "next">;
  /** Whether there is something to do. */
  readonly isOpen: boolean;
  /** Since when the platform has not made the enrolment; null where it has, or nobody knows. */
  readonly since: string | null;
}

/** What is so and what to do about it, by the reason of an answer; where all is decided, that the platform has not made it yet. */
export function whyAdvice(
  answer: WhyAnswer,
  { words, time }: { readonly words: Speech["words"]; readonly time: (iso: string) => string },
): WhyAdvice {
  const awaited = awaitedEnrolment(answer);
  if (awaited !== undefined)
    return { advice: words.screens.taking, isOpen: true, since: knownTime(awaited.since, time) };
  const { reasons, teacherReasons, silences } = words;
  const own: Readonly<Record<string, Advice>> =
    answer.kind === "registration" ? reasons : { ...teacherReasons, ...silences };
  const advice = own[answer.reason] ?? reasons.enrolled;
  return { advice, isOpen: answer.reason !== "enrolled", since: null };
}
