import type { WhyAnswer } from "../documents/why-document.ts";
import type { Facts } from "../words/fill.ts";

/** What the sentences about an answer name; `person`: as whoever is told may know them. */
export function answerFacts(answer: WhyAnswer, person = answer.person): Facts {
  const { element, course, through, chain } = answer;
  const year = chain.flatMap((link) => link.facts).find(({ key }) => "year" in key)?.key["year"] ?? null;
  return { person, element: element ?? course, course, activity: through, year };
}
