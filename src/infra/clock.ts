import { setTimeout as sleep } from "node:timers/promises";

/** What time it is. An argument everywhere, so that a run can be repeated exactly. */
export interface Clock {
  now(): Date;
  /** Milliseconds since a fixed moment, never going back: for durations. */
  elapsed(): number;
  /** Lets so many milliseconds pass. */
  sleep(ms: number): Promise<void>;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: (ms) => sleep(ms),
};
