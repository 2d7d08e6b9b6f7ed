import type { Document } from "../contract/documents/index.ts";
import type { RunReport } from "../ops/runs/index.ts";

/** How many changes of a plan wait for a person, by reason. */
export function holdCounts(counts: NonNullable<RunReport["plan"]>["counts"]): Document<"run">["held_by_reason"] {
  const held: Record<string, number> = {};
  for (const { held: reason, count } of counts) if (reason !== null) held[reason] = (held[reason] ?? 0) + count;
  return held;
}
