import type { Change } from "./plan.ts";

/**
 * Pairs of one kind that differ in nothing but what they name and where they belong, which no decision looks at: what is decided
 * on the first of them holds for all.
 */
export interface AlikePairs<P> {
  readonly first: P;
  /** Their shape: the place of the first one among all pairs of the kind. */
  readonly shape: number;
}

/** A change as it was decided. */
export interface DecidedChange {
  readonly change: Change;
  /** The shape that it was decided for; null where it is for its one thing. */
  readonly shape: number | null;
}

/** Room for the changes of one set of a plan, so that they can be numbered in the order of applying before all are known. */
export const SET_ROOM = 10_000_000;
