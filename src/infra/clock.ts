/** What time it is. An argument everywhere, so that a run can be repeated exactly. */
export interface Clock {
  now(): Date;
  /** Milliseconds since a fixed moment, never going back: for durations. */
  elapsed(): number;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
};
