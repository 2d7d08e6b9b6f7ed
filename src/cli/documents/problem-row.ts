import type { Row } from "../../contract/documents/index.ts";
import type { Facts } from "../../contract/words/fill.ts";
import type { Speech } from "../../contract/words/speech.ts";
import type { Problem } from "../../model/problem.ts";

/** A problem with its sentence and next step in the person's language. */
export function problemRow(problem: Problem, { say, words }: Speech): Row<"problems"> {
  const { facts, ...place } = problem;
  const { is, next } = words.problems[problem.code];
  const known: Facts = { ...place, ...facts, ...typeFact(facts, words) };
  return { ...place, sentence: say(is, known), next_step: say(next, known) };
}

/** What a column needs is told in words, not by the name of its type. */
function typeFact({ type }: Problem["facts"], { columnTypes }: Speech["words"]): Facts {
  return typeof type === "string" && type in columnTypes ? { type: Reflect.get(columnTypes, type) } : {};
}
