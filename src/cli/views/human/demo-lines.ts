import type { Document } from "../../../contract/documents/index.ts";
import { type KindName, KIND_NAMES } from "../../../model/kinds.ts";
import type { Teller } from "../teller.ts";
import { reasonLines } from "./decision-lines.ts";

/** What happened, in plain words, and what to ask next. */
export function demoLines(demo: Document<"demo">, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const screen = words.screens.demo;
  const asks = demo.questions.map(
    ({ person, course, reason }) =>
      `  ./bin/passerelle why ${person} ${course}    # ${say(words.reasons[reason].label)}`,
  );
  return [
    ...foundLines(demo, teller),
    "",
    ...decidedLines(demo, teller),
    ...(asks.length === 0 ? [] : ["", say(screen.ask), ...asks]),
    "",
    say(screen.again),
  ];
}

function foundLines({ generated, synchronised }: Document<"demo">, { say, words }: Teller): readonly string[] {
  const screen = words.screens.demo;
  const { students = 0, elements = 0, pedagogic_registrations: registrations = 0 } = generated.rows;
  const created = (kind: KindName): number => synchronised.counts?.[kind].created ?? 0;
  const made = { courses: created("course"), users: created("user"), enrolments: created("enrolment") };
  const changes = changesOf(synchronised);
  const isFirst = made.courses + made.users + made.enrolments === changes;
  return [
    say(screen.found, { students, elements, registrations }),
    ...(made.enrolments > 0 ? [say(screen.made, made)] : []),
    ...(changes === 0 ? [say(screen.same)] : isFirst ? [] : [say(screen.changed, { changes })]),
  ];
}

function changesOf({ counts }: Document<"run">): number {
  if (counts === null) return 0;
  return KIND_NAMES.reduce((sum, kind) => {
    const { created, updated, suspended, restored, removed, archived } = counts[kind];
    return sum + created + updated + suspended + restored + removed + archived;
  }, 0);
}

function decidedLines({ synchronised }: Document<"demo">, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const screen = words.screens.demo;
  const { decisions } = synchronised;
  if (decisions === null) return [];
  const { enrolled, "enrolled-without-group": without, "not-enrolled": count } = decisions.by_outcome;
  const { "remote-group-mismatch": _withoutGroup, ...notEnrolled } = decisions.by_reason;
  return [
    say(screen.enrolled, { enrolled: enrolled + without, without }),
    say(screen.notEnrolled, { count }),
    ...reasonLines(notEnrolled, words.reasons, teller),
  ];
}
