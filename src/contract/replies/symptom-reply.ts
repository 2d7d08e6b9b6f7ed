import type { Cause, SymptomCode } from "../../model/symptoms.ts";
import type { Document } from "../documents/index.ts";
import type { Text } from "../words/text.ts";
import { causeFacts } from "./cause-facts.ts";
import type { Asker } from "./askers.ts";
import { inBoth, type Reply, type Writer } from "./writer.ts";

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

/** What teachers say of students, and not of themselves. */
const OF_STUDENTS: readonly SymptomCode[] = [
  "students-not-enrolled",
  "students-see-nothing",
  "wrong-group",
  "group-elsewhere",
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
      ...told.map((checked) => sentences(checked, { to, symptom: diagnosed.symptom }, writer)),
      ...(diagnosed.extracted_at === null ? [] : [say(fresh, { time: day(diagnosed.extracted_at) })]),
      ...(to === "support" ? [] : [say(more), say(bye)]),
    ];
  });
}

interface Heard {
  readonly to: Asker;
  readonly symptom: SymptomCode;
}

function sentences({ cause, facts, who }: Checked, { to, symptom }: Heard, writer: Writer): string {
  const { say, words, day } = writer;
  const ofStudents = OF_STUDENTS.includes(symptom);
  if (to === "teacher" && ofStudents && IN_FILES.includes(cause)) return say(words.replies.someFiles);
  const own = to === "student" || (to === "teacher" && !ofStudents) ? ownWords(cause, writer) : undefined;
  const told = causeFacts(facts, { ...writer, time: day });
  const { is, next } = words.causes[cause];
  const { replies, menders } = words;
  return [
    ...(own === undefined ? [say(is, told), say(next, told)] : [say(own)]),
    ...(who === null || who.name === null
      ? []
      : [say(replies.who, { mender: say(menders[who.kind]), name: who.name, email: who.email })]),
  ].join("\n");
}

/** To somebody about themselves, where the cause is one that they have words for. */
function ownWords(cause: Cause, { words }: Writer): Text | undefined {
  const rows: Readonly<Record<string, Text>> = words.replies.student;
  return rows[cause];
}

function supportLine({ course, person, symptom, answer }: Diagnosed, { say, words }: Writer): string {
  const outcome =
    answer === null ? say(words.screens.common.nothing) : `${say(words.causes[answer].label)} (${answer})`;
  return say(words.replies.support, { course, person, symptom: say(words.symptoms[symptom]), outcome });
}
