import type { Document } from "../../../contract/documents/index.ts";
import { causeFacts } from "../../../contract/replies/cause-facts.ts";
import { replyText } from "../../../contract/replies/writer.ts";
import type { Advice } from "../../../contract/words/words.ts";
import type { Teller } from "../teller.ts";
import { whoText } from "./chain-lines.ts";

type Diagnosed = Document<"symptom">;
type Checked = Diagnosed["checked"][number];

const MARKS = { applies: "✗", "does-not": "✓", "cannot-tell": "→" } as const;

/** What somebody said, what was checked, and the answer; or the reply to copy, where one was asked for. */
export function symptomLines(diagnosed: Diagnosed, teller: Teller): readonly string[] {
  if (diagnosed.reply !== null) return replyText(diagnosed.reply).split("\n");
  const { say, words } = teller;
  const { symptom, person, course, checked, answer } = diagnosed;
  return [
    say(words.screens.symptom.title, { symptom: say(words.symptoms[symptom]), person, course }),
    ...checked.flatMap((one) => checkedLines(one, teller)),
    ...(answer === null && checked.some(({ verdict }) => verdict === "does-not")
      ? [say(words.screens.symptom.unexplained)]
      : []),
    ...participantLines(diagnosed, teller),
  ];
}

function checkedLines({ cause, verdict, facts, reason, who }: Checked, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { label, is, next } = words.causes[cause];
  const head = `${MARKS[verdict]} ${say(label)}`;
  if (verdict === "does-not") return [head];
  const told = causeFacts(facts, teller);
  return [
    reason === null ? head : say(words.screens.common.pair, { name: head, value: labelOf(reason, teller) }),
    `    ${say(is, told)}`,
    `    ${say(words.screens.common.next, { next: say(next, told) })}`,
    ...(who === null ? [] : [`    ${say(words.screens.why.who, { who: whoText(who, say(words.menders[who.kind])) })}`]),
  ];
}

/** A reason in a few words, with its code for those who know it. */
function labelOf(reason: string, { say, words: { reasons, teacherReasons, silences } }: Teller): string {
  const rows: Readonly<Record<string, Advice>> = { ...teacherReasons, ...silences, ...reasons };
  const label = rows[reason]?.label;
  return label === undefined ? reason : `${say(label)} (${reason})`;
}

function participantLines({ participants, by_method }: Diagnosed, { say, words }: Teller): readonly string[] {
  if (participants === null) return [];
  const { symptom } = words.screens;
  return [
    ...Object.entries(by_method ?? {}).map(([method, people]) => say(symptom.method, { method, people })),
    ...participants.map(
      ({ run, ...one }) => `  ${say(symptom.participant, { ...one, run: run === null ? null : String(run) })}`,
    ),
  ];
}
