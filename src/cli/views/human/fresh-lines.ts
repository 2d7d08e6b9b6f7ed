import type { WhyAnswer } from "../../../contract/documents/why-document.ts";
import type { Teller } from "../teller.ts";

type Freshness = Pick<WhyAnswer, "extracted_at" | "next_run" | "next_run_is">;

/** As of when this is so, and when it may change. */
export function freshLines(
  { extracted_at, next_run, next_run_is }: Freshness,
  { say, words, time }: Teller,
): readonly string[] {
  const { why } = words.screens;
  const fresh = say(why.fresh, { time: time(extracted_at) });
  if (next_run === null) return [fresh];
  return [fresh, say(next_run_is === "known" ? why.nextKnown : why.nextExpected, { time: time(next_run) })];
}
