/** Why a platform takes nothing: it is to be left alone at these times, or it does not answer. */
export const AWAY_REASONS = ["dark-period", "unavailable"] as const;
export type AwayReason = (typeof AWAY_REASONS)[number];

/** A run that waits for its platform. ISO 8601 times in UTC. */
export interface Pause {
  readonly reason: AwayReason;
  readonly since: string;
  /** Null where nobody knows. */
  readonly until: string | null;
}
