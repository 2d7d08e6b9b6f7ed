import type { Queries } from "../../infra/store/store.ts";
import type { Published } from "./port.ts";

/** What a platform has still to do by itself: to enrol somebody, or to suspend. */
export type Awaits = "enrolment" | "suspension";

/** How much a platform has not taken yet of what is published for it. */
export interface Taking {
  /** None: all of it is taken. */
  readonly waiting: readonly WaitingCount[];
  /** ISO time of the last look; null: nobody has looked yet. */
  readonly lookedAt: string | null;
}

/** How many wait for the same, and since when the first of them: ISO time, null where nobody knows. */
export interface WaitingCount {
  readonly awaits: Awaits;
  readonly count: number;
  readonly since: string | null;
}

/** Counts what a platform had not taken at the last look, of all that is published or of what one run has published. */
export async function readTaking(store: Queries, published: Published, run: number | null): Promise<Taking> {
  const { rows: waiting } = await store.query<WaitingCount>(
    `select awaits, count(*) as count, min(since) as since from ${published.waiting} w
      where $1::integer is null or run = $1 group by awaits order by awaits`,
    [run],
  );
  return { waiting, lookedAt: await published.lookedAt(store) };
}
