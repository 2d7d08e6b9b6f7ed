import { awaitedEnrolment } from "../documents/awaited.ts";
import type { WhyAnswer } from "../documents/why-document.ts";
import { answerFacts } from "../lines/answer-facts.ts";
import type { Text } from "../words/text.ts";
import type { Advice } from "../words/words.ts";
import { STUDENT_TOPICS } from "./student-topics.ts";
import type { Asker } from "./askers.ts";
import { inBoth, type Reply, type Writer } from "./writer.ts";

/** For whom a reply is written, and where they are. */
export interface ReplyOrder {
  readonly to: Asker;
  /** IANA name. */
  readonly timeZone: string;
  /** What people said, in their words, by language; null where nobody chose a symptom. */
  readonly symptom: ((writer: Writer) => string) | null;
}

/** The answer about one person and one space as a reply to copy, with no more personal data than that asker may see. */
export function whyReply(answer: WhyAnswer, order: ReplyOrder): Reply {
  return inBoth(order.timeZone, (writer) =>
    order.to === "support" ? supportLines(answer, order, writer) : letter(answer, order.to, writer),
  );
}

function letter(answer: WhyAnswer, to: Asker, writer: Writer): readonly string[] {
  const { say, words } = writer;
  const { hello, about, more, bye } = words.replies;
  return [
    say(hello),
    say(about, { course: answer.course }),
    whatIsSo(answer, to, writer),
    ...mendLines(answer, to, writer),
    say(words.replies.fresh, { time: writer.day(answer.extracted_at) }),
    say(more),
    say(bye),
  ];
}

function whatIsSo(answer: WhyAnswer, to: Asker, { say, words, day }: Writer): string {
  const awaited = awaitedEnrolment(answer);
  if (awaited !== undefined) return say(words.replies.notTaken, { since: day(awaited.since) });
  const facts = answerFacts(answer);
  if (to !== "registrar") return say(ownWords(answer, to, words.replies), facts);
  const rows: Readonly<Record<string, Advice>> = isTeachers(answer)
    ? words.teacherReasons
    : { ...words.silences, ...words.reasons };
  const { is, next } = rows[answer.reason] ?? words.reasons.enrolled;
  return answer.reason === "enrolled" ? say(is, facts) : [is, next].map((text) => say(text, facts)).join("\n");
}

/** In the words of whoever asks: of one's own registration or planning, or, for a teacher, of a student. */
function ownWords(answer: WhyAnswer, to: Asker, replies: Writer["words"]["replies"]): Text {
  const reason: string = answer.reason;
  if (isTeachers(answer)) return lookUp(replies.teacher, reason);
  return to === "teacher" ? replies.aboutStudent[lookUp(STUDENT_TOPICS, reason)] : lookUp(replies.student, reason);
}

/** Every reason has its row; which table it is in follows from the kind of the answer. */
function lookUp<Row>(rows: Readonly<Record<string, Row>> & { readonly enrolled: Row }, reason: string): Row {
  return rows[reason] ?? rows.enrolled;
}

function isTeachers({ kind, reason }: WhyAnswer): boolean {
  return kind === "activity" || reason.startsWith("planning-");
}

/** Since when, who, and when it will show; nothing where nothing is to be mended. */
function mendLines(answer: WhyAnswer, to: Asker, { say, words, day }: Writer): readonly string[] {
  const broken = answer.chain.find(({ code }) => code !== null && code === answer.reason);
  const who = broken?.who ?? answer.who;
  if (answer.reason === "enrolled" || who === null || who.kind === "nobody") return [];
  const { replies, menders } = words;
  const since = to === "teacher" ? null : (broken?.from?.time ?? null);
  const next = answer.next_run_is === "expected" ? day(answer.next_run) : null;
  return [
    [
      ...(since === null ? [] : [say(replies.since, { time: day(since) })]),
      say(replies.who, { mender: say(menders[who.kind]), name: who.name, email: who.email }),
      say(replies.visible, { next }),
    ].join("\n"),
  ];
}

const MARKS = { ok: "✓", warning: "!", broken: "✗", "not-reached": "·" } as const;

/** For colleagues: codes and the chain, and no names. */
function supportLines(answer: WhyAnswer, { symptom }: ReplyOrder, writer: Writer): readonly string[] {
  const { say, words } = writer;
  const said = symptom === null ? say(words.replies.noSymptom) : symptom(writer);
  const outcome = `${say(words.outcomes[answer.outcome])} (${answer.reason})`;
  return [
    say(words.replies.support, { course: answer.course, person: answer.person, symptom: said, outcome }),
    answer.chain
      .map(({ number, link, status, code }) =>
        say(words.replies.link, { mark: MARKS[status], number, link: say(words.chain.links[link]), code }),
      )
      .join("\n"),
    say(words.replies.fresh, { time: writer.day(answer.extracted_at) }),
  ];
}
