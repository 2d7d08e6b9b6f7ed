import type { Queries } from "../../../infra/store/store.ts";
import type { Basis } from "./snapshot-at.ts";

/** How fresh an answer is, and when the next facts come. */
export interface Freshness {
  /** ISO 8601 time of extraction of the delivery that the answer rests on: a later correction is not in it. */
  readonly extractedAt: string;
  /** ISO 8601 extraction of the next delivery; null where the rhythm cannot be told yet. */
  readonly nextAt: string | null;
  /** Expected by the rhythm of the last deliveries, or known, where the answer is of a time that is past. */
  readonly nextIs: "expected" | "known" | null;
}

/** Deliveries whose rhythm counts, the last ones; and how many it takes to call it a rhythm. */
const RHYTHM = { last: 9, least: 3 };

/** When the facts of an answer are from, and when the next ones are usually due. */
export async function readFreshness(store: Queries, { extractedAt, lastRun, run }: Basis): Promise<Freshness> {
  const known = lastRun === null ? null : await nextDelivery(store, run);
  if (known !== null) return { extractedAt, nextAt: known, nextIs: "known" };
  const nextAt = expectNext(await lastExtractions(store, run));
  return { extractedAt, nextAt, nextIs: nextAt === null ? null : "expected" };
}

/** The last extraction and the usual time between two; null with fewer than three. Times are ISO 8601, the newest first. */
export function expectNext(extractions: readonly string[]): string | null {
  const [newest] = extractions;
  if (newest === undefined || extractions.length < RHYTHM.least) return null;
  const times = extractions.map((extraction) => Date.parse(extraction));
  const intervals = times.slice(1).map((time, at) => (times[at] ?? time) - time);
  const usual = intervals.toSorted((a, b) => a - b)[Math.floor((intervals.length - 1) / 2)] ?? 0;
  return new Date(Date.parse(newest) + usual).toISOString();
}

async function nextDelivery(store: Queries, run: number): Promise<string | null> {
  const { rows } = await store.query<{ at: string }>(
    "select extracted_at as at from facts.delivery where run > $1 order by run limit 1",
    [run],
  );
  return rows[0]?.at ?? null;
}

async function lastExtractions(store: Queries, run: number): Promise<readonly string[]> {
  const { rows } = await store.query<{ at: string }>(
    `select distinct extracted_at as at from facts.delivery
      where source = (select source from facts.delivery where run = $1) and run <= $1 order by 1 desc limit ${RHYTHM.last}`,
    [run],
    { comes: "asked-often" },
  );
  return rows.map(({ at }) => at);
}
