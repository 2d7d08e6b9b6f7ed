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

/** Which part of what is published is asked about; all of it where nothing is said. */
export interface TakingScope {
  /** What this run has published. */
  readonly run?: number;
  readonly courses?: readonly string[];
}

/** Counts what a platform had not taken at the last look; null where nothing is published for it. */
export async function readTaking(
  store: Queries,
  published: Published | undefined,
  { run, courses }: TakingScope = {},
): Promise<Taking | null> {
  if (published === undefined) return null;
  const { rows: waiting } = await store.query<WaitingCount>(
    `select awaits, count(*) as count, min(since) as since from ${published.waiting} w
      where ($1::integer is null or run = $1) and ($2::text[] is null or course_key = any($2))
      group by awaits order by awaits`,
    [run ?? null, courses ?? null],
  );
  return { waiting, lookedAt: await published.lookedAt(store) };
}
