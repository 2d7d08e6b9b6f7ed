import { problem, type Problem } from "../../model/problem.ts";
import type { OpenDelivery } from "../sources/port.ts";

/** Clocks differ, and days to come are played through; a time beyond two years is a mistake. */
const FAR_MS = 2 * 366 * 86_400_000;

/** A delivery with a time of extraction that can be relied on, and what is to be told of it. */
export interface DatedDelivery {
  readonly delivery: OpenDelivery;
  readonly problems: readonly Problem[];
}

/**
 * Takes a delivery that says it was extracted more than two years from now as one of now. Kept, its time would make every delivery
 * after it an old one, and end all days of grace at once.
 */
export function dateDelivery(delivery: OpenDelivery, now: Date): DatedDelivery {
  const { extractedAt } = delivery;
  if (Date.parse(extractedAt) <= now.getTime() + FAR_MS) return { delivery, problems: [] };
  const taken = `${now.toISOString().slice(0, 19)}Z`;
  const told = problem("delivery-from-the-future", { file: "" }, { extractedAt, taken });
  return { delivery: { ...delivery, extractedAt: taken }, problems: [told] };
}
