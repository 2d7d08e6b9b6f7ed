import type { ReadCell } from "./read-cell.ts";

/** Makes the reader of a closed list: any case is accepted, the declared spelling is stored. */
export function choiceReader(choices: readonly string[]): ReadCell {
  const declared = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
  const exact = new Set(choices);
  return (cell) => (exact.has(cell) ? cell : readLoosely(cell.trim().toLowerCase(), declared));
}

function readLoosely(word: string, declared: ReadonlyMap<string, string>): string | undefined {
  return word === "" ? "" : declared.get(word);
}
