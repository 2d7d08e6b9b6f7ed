/** What time it is. An argument everywhere, so that a run can be repeated exactly. */
export interface Clock {
  /** The time now, ISO 8601 in UTC. */
  now(): string;
  /** Milliseconds since a fixed moment, never going back: for durations. */
  elapsed(): number;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  elapsed: () => performance.now(),
};
