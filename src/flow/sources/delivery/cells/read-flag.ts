const FLAGS: ReadonlyMap<string, string> = new Map([
  ...["1", "o", "oui", "true", "yes"].map((word) => [word, "t"] as const),
  ...["0", "n", "non", "false", "no"].map((word) => [word, "f"] as const),
]);

/** Reads a yes or a no, in French or English, in any case. */
export function readFlag(cell: string): string | undefined {
  return FLAGS.get(cell) ?? readLoosely(cell.trim().toLowerCase());
}

function readLoosely(word: string): string | undefined {
  return word === "" ? "" : FLAGS.get(word);
}
