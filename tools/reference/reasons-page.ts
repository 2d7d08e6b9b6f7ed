import * as changesInEnglish from "../../src/contract/words/en/changes.ts";
import * as chainInEnglish from "../../src/contract/words/en/chain.ts";
import * as english from "../../src/contract/words/en/reasons.ts";
import * as french from "../../src/contract/words/fr/reasons.ts";
import type { Advice } from "../../src/contract/words/words.ts";
import { REGISTRATION_REASONS, TEACHER_REASONS, WARNINGS, type Mender } from "../../src/model/reasons.ts";
import { SITUATIONS } from "../../src/model/situations.ts";
import { code, codes, page, table } from "./markdown.ts";

/** The page of every code that explains a decision, a change or a hold. */
export function reasonsPage(): string {
  const { changes } = changesInEnglish;
  return page("Reasons", [
    "Everything that is done, skipped, held or refused carries one of these codes.\nA name in braces is filled in from the facts of the case.",
    "## Pedagogic registrations",
    "The links of the chain are checked in order; the first broken one is the deciding reason.",
    ...entriesOf(REGISTRATION_REASONS).flatMap(([reason, { link, by }]) => [
      heading(reason),
      `Link ${link}. Mended by: ${english.menders[by]}.`,
      ...advice(english.reasons[reason], french.reasons[reason]),
    ]),
    "## Planned activities (teachers)",
    ...entriesOf(TEACHER_REASONS).flatMap(([reason, { by }]) => [
      heading(`${reason} (teacher)`),
      mendedBy(by),
      ...advice(english.teacherReasons[reason], french.teacherReasons[reason]),
    ]),
    "## Warnings",
    "A warning stands beside the deciding reason and changes nothing.",
    ...entriesOf(WARNINGS).flatMap(([warning, { by }]) => [
      heading(`${warning} (warning)`),
      mendedBy(by),
      ...advice(english.warnings[warning], french.warnings[warning]),
    ]),
    "## Situations of remote study",
    table(
      ["Situation", "In words", "Shown by this step of the old nightly chain"],
      entriesOf(SITUATIONS).map(([letter, { shownBy }]) => [
        code(letter),
        chainInEnglish.chain.situations[letter],
        codes(shownBy),
      ]),
    ),
    "## Changes",
    "A change carries the reason of its decision, or one of these.",
    table(
      ["Code", "In words"],
      entriesOf(changes.reasons).map(([reason, text]) => [code(reason), text]),
    ),
    "## Holds",
    "A held change waits for a person.",
    table(
      ["Code", "What is so", "What to do"],
      entriesOf(changes.held).map(([reason, { is, next }]) => [code(reason), is, next]),
    ),
  ]);
}

function heading(title: string): string {
  return `### ${title}`;
}

function mendedBy(mender: Mender): string {
  return `Mended by: ${english.menders[mender]}.`;
}

function advice(inEnglish: Advice, inFrench: Advice): readonly string[] {
  return [`${inEnglish.is}\n${inEnglish.next}`, `> ${inFrench.is}\n> ${inFrench.next}`];
}

/** `Object.entries` with the names kept: these objects are closed declarations. */
function entriesOf<Name extends string, Value>(
  declared: Readonly<Record<Name, Value>>,
): readonly (readonly [Name, Value])[] {
  return Object.entries(declared) as [Name, Value][];
}
