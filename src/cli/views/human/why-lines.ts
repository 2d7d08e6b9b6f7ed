import type { Document } from "../../../contract/documents/index.ts";
import type { WhyAnswer } from "../../../contract/documents/why-document.ts";
import { answerFacts } from "../../../contract/lines/answer-facts.ts";
import { whyAdvice } from "../../../contract/lines/why-advice.ts";
import { replyText } from "../../../contract/replies/writer.ts";
import { SITUATIONS } from "../../../model/situations.ts";
import type { Teller } from "../teller.ts";
import { chainLines } from "./chain-lines.ts";
import { freshLines } from "./fresh-lines.ts";
import { pathLines } from "./path-lines.ts";

/** Why somebody is, or is not, in one space, link by link; or in a few words for each of a person's spaces. */
export function whyLines(why: Document<"why">, teller: Teller): readonly string[] {
  if (!isMany(why) && why.reply !== null) return replyText(why.reply).split("\n");
  if (!isMany(why))
    return [why, ...why.further].flatMap((answer, at) => [...(at === 0 ? [] : [""]), ...wholeLines(answer, teller)]);
  return why.flatMap((answer) => shortLines(answer, teller));
}

function isMany(why: Document<"why">): why is WhyAnswer[] {
  return Array.isArray(why);
}

function wholeLines(answer: WhyAnswer, teller: Teller): readonly string[] {
  const { say, words } = teller;
  return [
    ...shortLines(answer, teller),
    ...answer.warnings.map((warning) => `  ${say(words.warnings[warning].is, answerFacts(answer))}`),
    ...situationLines(answer, teller),
    "",
    ...chainLines(answer, teller),
    "",
    ...pathLines(answer, teller),
    "",
    ...freshLines(answer, teller),
  ];
}

/** Who and where, what is so, what to do. */
function shortLines(answer: WhyAnswer, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { why, common } = words.screens;
  const { advice, isOpen, since } = whyAdvice(answer, teller);
  const facts = { ...answerFacts(answer), since };
  const outcome = say(words.outcomes[answer.outcome]);
  const person = answer.name === null ? answer.person : `${answer.name} (${answer.person})`;
  return [
    say(why.title, { person, course: answer.course, outcome }),
    `  ${say(advice.is, facts)}`,
    ...(isOpen ? [`  ${say(common.next, { next: say(advice.next, facts) })}`] : []),
  ];
}

function situationLines({ situation }: WhyAnswer, { say, words }: Teller): readonly string[] {
  if (situation === null || situation === "normal") return [];
  const steps = SITUATIONS[situation].shownBy.map((step) => say(words.chain.steps[step]));
  const shownBy = steps.length === 0 ? [] : [`  ${say(words.screens.why.shownBy, { steps: steps.join(", ") })}`];
  return [`  ${say(words.chain.situations[situation])}`, ...shownBy];
}
