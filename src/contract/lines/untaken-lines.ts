import type { Document } from "../documents/index.ts";
import type { Speech } from "../words/speech.ts";
import { knownTime } from "./known-time.ts";

/** Who tells it: in a language, with times as people read them. */
export interface TakingTeller extends Pick<Speech, "say"> {
  readonly words: Pick<Speech["words"], "screens">;
  readonly time: (iso: string | null) => string;
}

/** How much of what is published the platform has not taken, and when that was looked at. */
export interface Untaken {
  readonly counts: readonly string[];
  readonly looked: string;
}

/** That in sentences; null where it has taken all, or takes nothing by itself. */
export function untakenLines(taking: Document<"run">["taking"], { say, words, time }: TakingTeller): Untaken | null {
  if (taking === null || taking.waiting.length === 0) return null;
  const texts = words.screens.taking;
  const counts = taking.waiting.map(({ awaits, count, since }) =>
    say(awaits === "enrolment" ? texts.toEnrol : texts.toSuspend, { count, since: knownTime(since, time) }),
  );
  return { counts, looked: say(texts.looked, { time: time(taking.looked_at) }) };
}
