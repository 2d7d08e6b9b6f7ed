import type { Cause } from "../../model/symptoms.ts";
import type { Document } from "../documents/index.ts";
import { causeFacts } from "./cause-facts.ts";
import { type Asker, inBoth, type Reply, type Writer } from "./writer.ts";

type Diagnosed = Omit<Document<"symptom">, "reply">;
type Checked = Diagnosed["checked"][number];

/** Causes in people's files, of which a teacher is told nothing but that there are some. */
const IN_FILES: readonly Cause[] = [
  "administrative-registration",
  "exchange-outgoing",
  "account-missing",
  "account-inactive",
  "account-email-missing",
  "registration-broken",
  "remote-study",
];

/** What came of a symptom as a reply to copy: the answer, or the advice where nothing that is seen from here explains it. */
export function symptomReply(
  diagnosed: Diagnosed,
  { to, timeZone }: { readonly to: Asker; readonly timeZone: string },
): Reply {
  const told = diagnosed.checked.filter(({ verdict, cause }) =>
    diagnosed.answer === null ? verdict === "cannot-tell" : cause === diagnosed.answer,
  );
  return inBoth(timeZone, (writer) => {
    const { say, words, day } = writer;
    const { hello, about, fresh, more, bye } = words.replies;
    return [
      ...(to === "support" ? [supportLine(diagnosed, writer)] : [say(hello)]),
      ...(diagnosed.course === null || to === "support" ? [] : [say(about, { course: diagnosed.course })]),
      ...told.map((checked) => sentences(checked, to, writer)),
      ...(diagnosed.extracted_at === null ? [] : [say(fresh, { time: day(diagnosed.extracted_at) })]),
      ...(to === "support" ? [] : [say(more), say(bye)]),
    ];
  });
}

function sentences({ cause, facts, who }: Checked, to: Asker, { say, words, locale, day }: Writer): string {
  if (to === "teacher" && IN_FILES.includes(cause)) return say(words.replies.someFiles);
  const { is, next } = words.causes[cause];
  const told = causeFacts(facts, { locale, time: day });
  const { replies, menders } = words;
  return [
    say(is, told),
    say(next, told),
    ...(who === null || who.name === null
      ? []
      : [say(replies.who, { mender: say(menders[who.kind]), name: who.name, email: who.email })]),
  ].join("\n");
}

function supportLine({ course, person, symptom, answer }: Diagnosed, { say, words }: Writer): string {
  const outcome =
    answer === null ? say(words.screens.common.nothing) : `${say(words.causes[answer].label)} (${answer})`;
  return say(words.replies.support, { course, person, symptom: say(words.symptoms[symptom]), outcome });
}
