import type { PlacedBatch } from "../read-batches.ts";

/** SQL condition, after the name of a line and a dot: it goes ahead of all others. Numbers of lines are indexed, those of sets are not. */
export const IS_AHEAD = "seq < 0";

/** Whether a batch goes ahead of all others. */
export function isAhead({ setNo }: PlacedBatch): boolean {
  return setNo < 0;
}
