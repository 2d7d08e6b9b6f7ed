import type { Clock } from "../../src/infra/clock.ts";

/** A clock that goes on while somebody sleeps, and then only. */
export interface MovingClock extends Clock {
  /** How long was slept in all, in milliseconds. */
  slept(): number;
}

/** Starts one; `onSleep` is told what time it is each time somebody sleeps. */
export function movingClock(start: string, onSleep: (now: Date) => void = () => undefined): MovingClock {
  const began = Date.parse(start);
  let now = began;
  return {
    now: () => new Date(now),
    elapsed: () => now - began,
    slept: () => now - began,
    sleep: async (ms) => {
      now += ms;
      onSleep(new Date(now));
    },
  };
}
