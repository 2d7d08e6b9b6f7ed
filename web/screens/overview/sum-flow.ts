import type { FlowPart } from "../../parts/charts/flow-layout.ts";
import type { Overview } from "./overview.ts";

/** Counts by outcome and reason, whatever the component, the most first. */
export function sumFlow(flow: Overview["flow"]): readonly FlowPart[] {
  const sums = new Map<string, FlowPart>();
  for (const { outcome, reason, count } of flow) {
    const key = `${outcome} ${reason}`;
    sums.set(key, { outcome, reason, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()].toSorted((one, other) => other.count - one.count);
}
