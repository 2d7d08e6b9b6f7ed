import type { Document } from "../../../contract/documents/index.ts";
import type { Text } from "../../../contract/words/text.ts";
import type { Words } from "../../../contract/words/words.ts";
import type { Teller } from "../teller.ts";
import { tableLines } from "./table.ts";

/** How registrations and planned activities ended, by outcome, then by reason. */
export function decisionLines(run: Document<"run">, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { title, teachersTitle } = words.screens.decisions;
  const { decisions, teachers } = run;
  return [
    ...(decisions === null
      ? []
      : [
          say(title, { total: decisions.total }),
          ...countLines(decisions.by_outcome, (outcome) => Reflect.get(words.outcomes, outcome), teller),
          ...reasonLines(decisions.by_reason, words.reasons, teller),
        ]),
    ...(teachers === null
      ? []
      : [
          say(teachersTitle, { total: teachers.total }),
          ...reasonLines(teachers.by_reason, words.teacherReasons, teller),
        ]),
  ];
}

/** One line a reason, most frequent first; who is enrolled plainly needs no line. */
export function reasonLines(
  byReason: Readonly<Record<string, number>>,
  reasons: Words["reasons"] | Words["teacherReasons"],
  teller: Teller,
): readonly string[] {
  const { enrolled: _enrolled, ...others } = byReason;
  return countLines(others, (code) => Reflect.get(reasons, code)?.label, teller);
}

function countLines(
  counts: Readonly<Record<string, number>>,
  labelOf: (code: string) => Text | undefined,
  { say, locale }: Teller,
): readonly string[] {
  const rows = Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, count]) => [count.toLocaleString(locale), say(labelOf(code) ?? code), code]);
  return tableLines(rows, { numbers: new Set([0]), indent: "  " });
}
