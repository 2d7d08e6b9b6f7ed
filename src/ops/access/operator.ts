import type { Assignment } from "../../model/caller.ts";

/** How somebody proves who they are: a password kept here, or the university's sign-on. */
export const ORIGINS = ["local", "outside"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Somebody who may sign in. */
export interface Operator {
  readonly id: number;
  /** What they are called at sign-on, in small letters. */
  readonly name: string;
  readonly displayName: string;
  readonly origin: Origin;
  /** Their username in the deliveries, which makes them a teacher or a student. */
  readonly account: string | null;
  readonly assignments: readonly Assignment[];
  /** ISO times in UTC. */
  readonly blockedAt: string | null;
  readonly addedAt: string;
  readonly addedBy: string;
  /** When one of their sessions was last used; null when none is kept. */
  readonly seenAt: string | null;
}

/** What somebody gives of a new operator. */
export interface NewOperator {
  readonly name: string;
  readonly displayName: string;
  readonly origin: Origin;
  readonly account: string | null;
  readonly assignments: readonly Assignment[];
}
