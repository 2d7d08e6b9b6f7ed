import type { ReadKind } from "../readings.ts";

/** Kinds that are told space by space, in the order in which one needs another. */
export const IN_SPACES = ["grouping", "group", "enrolment", "membership"] as const satisfies readonly ReadKind[];

/** A kind that is told space by space. */
export type KindInSpaces = (typeof IN_SPACES)[number];

/** Whether a kind is told space by space. */
export function isInSpaces(kind: ReadKind): kind is KindInSpaces {
  return IN_SPACES.some((one) => one === kind);
}
