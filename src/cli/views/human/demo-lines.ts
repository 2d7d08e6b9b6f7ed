import type { Document } from "../../../contract/documents/index.ts";
import { KIND_NAMES } from "../../../model/kinds.ts";
import type { Teller } from "../teller.ts";
import { reasonLines } from "./decision-lines.ts";
import { serveLines } from "./small-lines.ts";
import { tableLines } from "./table.ts";

/** What happened, in plain words, and what to ask next. */
export function demoLines(demo: Document<"demo">, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const screen = words.screens.demo;
  const asks = demo.questions.map(({ command, reason }) => [command, `# ${say(words.reasons[reason].label)}`]);
  return [
    ...foundLines(demo, teller),
    "",
    ...decidedLines(demo, teller),
    ...(asks.length === 0 ? [] : ["", say(screen.ask), ...tableLines(asks, { indent: "  " })]),
    "",
    say(screen.again),
    ...(demo.address === null ? [] : ["", ...serveLines({ ...demo, address: demo.address }, teller)]),
  ];
}

function foundLines({ generated, synchronised, day }: Document<"demo">, { say, words }: Teller): readonly string[] {
  const screen = words.screens.demo;
  const { students = 0, elements = 0, pedagogic_registrations: registrations = 0 } = generated.rows;
  const { course, user, enrolment } = synchronised.counts ?? {};
  const made = {
    courses: course?.created ?? 0,
    users: user?.created ?? 0,
    enrolments: enrolment?.created ?? 0,
  };
  const changes = changesOf(synchronised);
  return [
    say(screen.found, { students, elements, registrations }),
    ...(changes > 0 && day > 0 ? [say(screen.changed, { changes })] : []),
    changes === 0 ? say(screen.same) : say(screen.made, made),
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
