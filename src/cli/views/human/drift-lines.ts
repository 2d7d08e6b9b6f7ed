import type { Row } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";

/** One difference that somebody made by hand, and what becomes of it. */
export function driftText({ kind, key, field, ours, found, next }: Row<"drift">, { say, words }: Teller): string {
  const { line, gone, back } = words.screens.drift;
  const facts = { kind: say(words.changes.kinds[kind]), key, next: say(words.nextDeeds[next]) };
  if (field === "exists") return say(found === "false" ? gone : back, facts);
  const nothing = say(words.screens.common.nothing);
  return say(line, { ...facts, field, ours: ours ?? nothing, found: found ?? nothing });
}
