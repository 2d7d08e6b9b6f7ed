import type { Document, Row } from "../../../contract/documents/index.ts";
import { PROBLEMS, type ProblemCode } from "../../../model/problem.ts";
import type { Teller } from "../teller.ts";
import { tableLines } from "./table.ts";

/** How many problems of each code a run told, worst first. */
export function problemLines({ run, problems }: Document<"run">, { say, words, locale }: Teller): readonly string[] {
  const found = Object.entries(problems).filter(isKnown);
  if (found.length === 0) return [];
  const total = found.reduce((sum, [, count]) => sum + count, 0);
  const worst = ["error", "warning", "note"];
  const rows = found
    .toSorted(([a], [b]) => worst.indexOf(PROBLEMS[a]) - worst.indexOf(PROBLEMS[b]))
    .map(([code, count]) => [count.toLocaleString(locale), say(words.severities[PROBLEMS[code]]), code]);
  return [
    say(words.screens.problems.title, { total, run: String(run) }),
    ...tableLines(rows, { numbers: new Set([0]), indent: "  " }),
  ];
}

function isKnown(entry: [string, number]): entry is [ProblemCode, number] {
  return entry[0] in PROBLEMS;
}

/** One problem: where it is, what is so, what to do. */
export function problemText(problem: Row<"problems">, { say, words }: Teller): string {
  const screen = words.screens.problems;
  const place = [
    problem.file,
    problem.line === null ? "" : say(screen.line, { line: String(problem.line) }),
    problem.column === null ? "" : say(screen.column, { column: problem.column }),
    problem.key === null ? "" : `(${problem.key})`,
  ];
  const where = place.filter((part) => part !== "").join(", ");
  const what = `${say(words.severities[problem.severity])} ${problem.code}`;
  const next = say(words.screens.common.next, { next: problem.next_step });
  return `${where === "" ? what : `${where} - ${what}`}\n  ${problem.sentence}\n  ${next}`;
}
