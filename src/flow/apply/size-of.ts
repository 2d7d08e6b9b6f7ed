import type { Batch } from "../targets/port.ts";

/** How many changes a batch has. */
export function sizeOf({ creates, updates, removes, rekeys }: Batch): number {
  return creates + updates + removes + rekeys;
}
