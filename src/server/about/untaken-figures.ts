import type { Taking } from "../../ops/diagnostics/published/index.ts";

/** Of what is published and was not taken, for those who watch from outside; null where there is nothing to tell of. */
export interface UntakenFigures {
  readonly count: number | null;
  /** Of the oldest of them; 0 where all is taken. */
  readonly ageSeconds: number | null;
  readonly lookAgeSeconds: number | null;
}

/** How much the platform has not taken, and how old that is. */
export function untakenFigures(taking: Taking | null, now: Date): UntakenFigures {
  if (taking === null) return { count: null, ageSeconds: null, lookAgeSeconds: null };
  const ages = taking.waiting.map(({ since }) => secondsSince(since, now) ?? 0);
  return {
    count: taking.waiting.reduce((sum, { count }) => sum + count, 0),
    ageSeconds: Math.max(0, ...ages),
    lookAgeSeconds: secondsSince(taking.lookedAt, now),
  };
}

function secondsSince(time: string | null, now: Date): number | null {
  return time === null ? null : (now.getTime() - Date.parse(time)) / 1000;
}
