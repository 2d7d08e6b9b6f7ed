import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";

/** What waits for a person and why, which guards tripped, and what an undo leaves alone. */
export function holdLines(run: Document<"run">, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { plan } = words.screens;
  const tripped = run.guards.filter((guard) => guard.tripped);
  const passed = run.guards.length - tripped.length;
  return [
    ...heldLines(run, teller),
    ...(run.guards.length === 0 ? [] : [say(plan.guards, { passed, tripped: tripped.length })]),
    ...tripped.map((guard) => guardLine(guard, teller)),
    ...(run.left_out === 0 ? [] : [say(plan.leftOut, { count: run.left_out })]),
  ];
}

function heldLines(run: Document<"run">, teller: Teller): readonly string[] {
  const { say, words } = teller;
  const { plan } = words.screens;
  if (run.holds.length === 0) return [];
  const reasons = [...new Set(run.holds.map(({ reason }) => reason))];
  const lines = reasons.flatMap((reason) => {
    const { is, next } = words.changes.held[reason];
    const holds = run.holds.filter((hold) => hold.reason === reason);
    return [
      `  ${say(is)} ${say(next)}`,
      ...holds.map(({ hold, changes }) => `    ${say(plan.heldLine, { hold, count: changes })}`),
    ];
  });
  const approve = say(plan.approveWith, { run: String(run.plan?.run ?? run.run) });
  return [say(plan.heldTitle), ...lines, ...(run.status === "planned" ? [approve] : [])];
}

function guardLine(guard: Document<"run">["guards"][number], { say, words }: Teller): string {
  const { plan } = words.screens;
  const named = guard.kinds.map((kind) => say(words.changes.kinds[kind])).join(", ");
  const kinds = guard.table ?? (guard.guard.startsWith("canary-") ? say(plan.canary) : named);
  const { found, of } = guard;
  const where = guard.component ?? guard.step ?? say(plan.everywhere);
  return `  ${say(typeof found === "number" ? plan.guardLine : plan.guardBeside, { kinds, found, of, where })}`;
}
