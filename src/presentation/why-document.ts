import type { Document } from "../contract/documents/index.ts";
import type { WhyAnswer as Told } from "../contract/documents/why-document.ts";
import type { Speech } from "../contract/words/speech.ts";
import type { EnrolmentPath, MadeBy, OwnTaking, PathEnd, WhyAnswer, WhyOne } from "../ops/diagnostics/why/index.ts";
import { tellLink } from "./chain-link.ts";

/** The answer for one space with what else leads there, or one answer for each of a person's registrations and activities. */
export function whyDocument(answer: WhyAnswer, speech: Speech): Document<"why"> {
  const told = answer.found.map((one) => tellOne(one, answer, speech));
  const [best, ...further] = told;
  return answer.course === null || best === undefined ? told : { ...best, further, reply: null };
}

function tellOne(one: WhyOne, answer: WhyAnswer, speech: Speech): Told {
  const { person, inside, freshness } = answer;
  const course = answer.course ?? one.courses[0] ?? one.element ?? "";
  return {
    person: person.code,
    name: person.name,
    usernames: [...person.usernames],
    course,
    kind: one.kind,
    element: one.element,
    through: one.through,
    outcome: one.outcome,
    reason: one.reason,
    situation: one.situation,
    warnings: [...one.warnings],
    groups: [...one.groups],
    who: one.who,
    chain: one.chain.map((link) => tellLink(link, speech)),
    paths: inside.paths.filter(isAsked).map(tellPath),
    paths_from: inside.readFrom,
    held: inside.held.map(({ key, ...change }) => ({ ...change, key: [...key] })),
    taking: inside.taking === null ? null : tellTaking(inside.taking, isAsked),
    extracted_at: freshness.extractedAt,
    next_run: freshness.nextAt,
    next_run_is: freshness.nextIs,
  };

  function isAsked({ course: at }: { readonly course: string }): boolean {
    return answer.course !== null || one.courses.includes(at);
  }
}

function tellTaking(
  { waiting, lookedAt, who }: OwnTaking,
  isAsked: (one: { readonly course: string }) => boolean,
): NonNullable<Told["taking"]> {
  return { waiting: waiting.filter(isAsked), looked_at: lookedAt, who };
}

function tellPath({ made, end, ...path }: EnrolmentPath): Told["paths"][number] {
  return { ...path, made: made === null ? null : tellMade(made), end: end === null ? null : tellEnd(end) };
}

function tellMade({ byHand, ...made }: MadeBy): NonNullable<Told["paths"][number]["made"]> {
  return { ...made, by_hand: byHand };
}

function tellEnd({ cohorts, ...end }: PathEnd): NonNullable<Told["paths"][number]["end"]> {
  return { ...end, cohorts: cohorts.map(({ reviewAt, ...cohort }) => ({ ...cohort, review_at: reviewAt })) };
}
