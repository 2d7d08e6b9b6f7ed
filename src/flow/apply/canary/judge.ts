import type { GuardVerdict } from "../../../model/guard.ts";

/** What was found wrong with the changes that went ahead. */
export interface Wrong {
  readonly component: string | null;
  readonly changes: number;
  /** Of them, those that could not be made. */
  readonly failed: number;
  /** Of those made, the ones that do not stand on the platform. */
  readonly notMade: number;
  /** Enrolments in their spaces that are not ours, and how many of these are not there any more, or no longer as they were. */
  readonly others: number;
  readonly lost: number;
}

/** A row of which the platform thinks ill fails every day; so many of them are no accident. */
const FAILED_SHARE = 0.02;

/** What must be so before the others may follow. */
export function judge({ component, changes, failed, notMade, others, lost }: Wrong): readonly GuardVerdict[] {
  const place = { kinds: [], moves: [], component: component ?? undefined, step: undefined, table: null };
  return [
    {
      ...place,
      guard: "canary-failed",
      reason: "canary-failed",
      tripped: failed > changes * FAILED_SHARE,
      found: failed,
      of: changes,
    },
    {
      ...place,
      guard: "canary-not-made",
      reason: "canary-not-made",
      tripped: notMade > 0,
      found: notMade,
      of: changes - failed,
    },
    { ...place, guard: "canary-others", reason: "canary-others", tripped: lost > 0, found: lost, of: others },
  ];
}
