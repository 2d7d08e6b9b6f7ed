import type { Target } from "../targets/port.ts";
import type { PlacedBatch } from "./read-batches.ts";

/** The batches in their order, each with the next one where the target takes both at the same time. */
export function* sideBySide(batches: readonly PlacedBatch[], target: Target): Iterable<readonly PlacedBatch[]> {
  for (let at = 0; at < batches.length;) {
    const [batch, next] = batches.slice(at, at + 2);
    const both = batch !== undefined && next !== undefined && target.takesTogether?.(batch.kind, next.kind) === true;
    yield batches.slice(at, at + (both ? 2 : 1));
    at += both ? 2 : 1;
  }
}
