import type { Document } from "../../../contract/documents/index.ts";
import { HOLD_REASONS, type HoldReason } from "../../../model/reasons.ts";
import type { Teller } from "../teller.ts";

/** What waits for a person and why, which guards tripped, and what an undo leaves alone. */
export function holdLines(run: Document<"run">, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { plan } = words.screens;
  const held = Object.entries(run.held_by_reason).filter(isKnown);
  const tripped = run.guards.filter((guard) => guard.tripped);
  const passed = run.guards.length - tripped.length;
  return [
    ...(held.length === 0 ? [] : [say(plan.heldTitle), ...held.flatMap((entry) => reasonLines(entry, teller))]),
    ...(run.guards.length === 0 ? [] : [say(plan.guards, { passed, tripped: tripped.length })]),
    ...tripped.map((guard) => guardLine(guard, teller)),
    ...(run.left_out === 0 ? [] : [say(plan.leftOut, { count: run.left_out })]),
  ];
}

function isKnown(entry: [string, number]): entry is [HoldReason, number] {
  return entry[0] in HOLD_REASONS;
}

function reasonLines([reason, count]: [HoldReason, number], { say, words }: Teller): readonly string[] {
  const complaint = words.changes.held[reason];
  return [
    `  ${say(words.screens.plan.heldLine, { count, is: say(complaint.is) })}`,
    `  ${say(words.screens.common.next, { next: say(complaint.next) })}`,
  ];
}

function guardLine(guard: Document<"run">["guards"][number], { say, words }: Teller): string {
  const { plan } = words.screens;
  const kinds = guard.table ?? guard.kinds.map((kind) => say(words.changes.kinds[kind])).join(", ");
  const { found, of } = guard;
  return `  ${say(plan.guardLine, { kinds, found, of, where: guard.component ?? say(plan.everywhere) })}`;
}
