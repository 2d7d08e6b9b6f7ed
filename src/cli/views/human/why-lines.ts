import { awaitedEnrolment } from "../../../contract/documents/awaited.ts";
import type { Document } from "../../../contract/documents/index.ts";
import type { WhyAnswer } from "../../../contract/documents/why-document.ts";
import { replyText } from "../../../contract/replies/writer.ts";
import type { Facts } from "../../../contract/words/fill.ts";
import type { Advice, Words } from "../../../contract/words/words.ts";
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
    ...answer.warnings.map((warning) => `  ${say(words.warnings[warning].is, factsOf(answer))}`),
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
function shortLines(answer: WhyAnswer, { say, words, time }: Teller): readonly string[] {
  const { why, common, taking } = words.screens;
  const awaited = awaitedEnrolment(answer);
  const advice = awaited === undefined ? adviceOf(answer, words) : taking;
  const since = awaited?.since ?? null;
  const facts = { ...factsOf(answer), since: since === null ? null : time(since) };
  const outcome = say(words.outcomes[answer.outcome]);
  const person = answer.name === null ? answer.person : `${answer.name} (${answer.person})`;
  return [
    say(why.title, { person, course: answer.course, outcome }),
    `  ${say(advice.is, facts)}`,
    ...(answer.reason === "enrolled" && awaited === undefined
      ? []
      : [`  ${say(common.next, { next: say(advice.next, facts) })}`]),
  ];
}

function adviceOf({ kind, reason }: WhyAnswer, words: Words): Advice {
  const { reasons, teacherReasons, silences } = words;
  const own: Readonly<Record<string, Advice>> = kind === "registration" ? reasons : { ...teacherReasons, ...silences };
  return own[reason] ?? reasons.enrolled;
}

function factsOf(answer: WhyAnswer): Facts {
  const { person, element, course, through, chain } = answer;
  const year = chain.flatMap((link) => link.facts).find(({ key }) => "year" in key)?.key["year"];
  return { person, element: element ?? course, course, activity: through, year };
}

function situationLines({ situation }: WhyAnswer, { say, words }: Teller): readonly string[] {
  if (situation === null || situation === "normal") return [];
  const steps = SITUATIONS[situation].shownBy.map((step) => say(words.chain.steps[step]));
  const shownBy = steps.length === 0 ? [] : [`  ${say(words.screens.why.shownBy, { steps: steps.join(", ") })}`];
  return [`  ${say(words.chain.situations[situation])}`, ...shownBy];
}
