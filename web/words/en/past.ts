import type { WebWords } from "../web-words.ts";

/** What there was, on a day of the past. */
export const past: WebWords["past"] = {
  at: "on",
  asItWas: "As it was at the end of {day}.",
  after: "after run {run}",
  back: "Back to today",
};
