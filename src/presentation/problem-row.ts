import type { Row } from "../contract/documents/index.ts";
import type { Facts } from "../contract/words/fill.ts";
import type { Speech } from "../contract/words/speech.ts";
import type { Problem } from "../model/problem.ts";

/** A problem with its sentence and next step in the person's language. */
export function problemRow(problem: Problem, { say, words }: Speech): Row<"problems"> {
  const { facts, ...place } = problem;
  const { is, next } = words.problems[problem.code];
  const known: Facts = { ...place, ...facts, ...inWords(facts, words) };
  return { ...place, sentence: say(is, known), next_step: say(next, known) };
}

/** What a column needs, and why nothing can be read, is told in words and not by its name. */
function inWords({ type, reason }: Problem["facts"], { columnTypes, unreadable }: Speech["words"]): Facts {
  const told = { type: wordOf(type, columnTypes), reason: wordOf(reason, unreadable) };
  return Object.fromEntries(Object.entries(told).filter(([, word]) => word !== undefined));
}

function wordOf(name: string | number | undefined, words: Readonly<Record<string, string>>): string | undefined {
  return name === undefined ? undefined : words[name];
}
