import type { KindName } from "../../model/kinds.ts";
import type { Target } from "../targets/port.ts";
import type { PlacedBatch } from "./read-batches.ts";

/** The batches of each kind, to be made one after the other. */
export type Lanes = ReadonlyMap<KindName, readonly PlacedBatch[]>;

/** The batches in their order: those that follow each other lie side by side where the target takes their kinds at the same time. */
export function* sideBySide(batches: readonly PlacedBatch[], target: Target): Iterable<Lanes> {
  let lanes = new Map<KindName, readonly PlacedBatch[]>();
  for (const batch of batches) {
    if (!fits(batch.kind, lanes, target)) {
      yield lanes;
      lanes = new Map();
    }
    lanes.set(batch.kind, [...(lanes.get(batch.kind) ?? []), batch]);
  }
  if (lanes.size > 0) yield lanes;
}

function fits(kind: KindName, lanes: Lanes, target: Target): boolean {
  return [...lanes.keys()].every((other) => other === kind || target.takesTogether?.(other, kind) === true);
}
