import { problems as english, severities } from "../../src/contract/words/en/problems.ts";
import { problems as french } from "../../src/contract/words/fr/problems.ts";
import { PROBLEMS, type ProblemCode } from "../../src/model/problem.ts";
import { page } from "./markdown.ts";

/** The page of everything that can be wrong with a delivery. */
export function problemsPage(): string {
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  return page("Problems", [
    "A problem is told with its file, line, column and key; one bad row never ends a run.\nAn error refused something, a warning repaired something or doubts, a note tells.\nA name in braces is filled in from the facts of the case.",
    ...codes.flatMap((code) => [
      `## ${code}`,
      `Severity: ${severities[PROBLEMS[code]]}.`,
      `${english[code].is}\n${english[code].next}`,
      `> ${french[code].is}\n> ${french[code].next}`,
    ]),
  ]);
}
