import type { KindName } from "../../model/kinds.ts";
import type { Target } from "../targets/port.ts";
import type { PlacedBatch } from "./read-batches.ts";

/** Batches of one kind, to be made one after the other. */
export type Lane = readonly PlacedBatch[];

/** The batches in their order: those that follow each other lie side by side where the target takes their kinds at the same time. */
export function* sideBySide(batches: readonly PlacedBatch[], target: Target): Iterable<readonly Lane[]> {
  let lanes = new Map<KindName, Lane>();
  for (const batch of batches) {
    if (!fits(batch.kind, lanes, target)) {
      yield [...lanes.values()];
      lanes = new Map();
    }
    lanes.set(batch.kind, [...(lanes.get(batch.kind) ?? []), batch]);
  }
  if (lanes.size > 0) yield [...lanes.values()];
}

function fits(kind: KindName, lanes: ReadonlyMap<KindName, Lane>, target: Target): boolean {
  return [...lanes.keys()].every((other) => other === kind || target.takesTogether?.(other, kind) === true);
}
