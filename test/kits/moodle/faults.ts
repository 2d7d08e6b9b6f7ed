/**
 * What can go wrong with a call, beside what Moodle refuses. Nothing was done: `deadlock` (the database chose this call to end),
 * `unavailable` (503), `html-page` (somebody else's page instead of an answer). It was done, and the caller cannot know:
 * `timed-out` (504 of the server before Moodle), `truncated` (half an answer), `cut` (the connection breaks).
 */
export type Fault = "deadlock" | "unavailable" | "html-page" | "timed-out" | "truncated" | "cut";

/** Every fault. */
export const FAULTS: readonly Fault[] = ["deadlock", "unavailable", "html-page", "timed-out", "truncated", "cut"];

/** What goes wrong with the n-th call, counted from 1; null where nothing does. */
export type FaultPlan = (call: number) => Fault | null;

/** Nothing goes wrong. */
export function noFaults(): Fault | null {
  return null;
}

/** Some calls in a hundred fail, in ways that change; the same seed fails the same calls. */
export function randomFaults(seed: number, inHundred: number): FaultPlan {
  return (call) => {
    if (chance(seed, call) * 100 >= inHundred) return null;
    return FAULTS[Math.floor(chance(seed + 1, call) * FAULTS.length)] ?? null;
  };
}

/** Fails the calls that are named by their number. */
export function faultsAt(faults: Readonly<Record<number, Fault>>): FaultPlan {
  return (call) => faults[call] ?? null;
}

// A number of [0, 1) out of two, by a multiplication that mixes them (Murmur3's finish).
function chance(seed: number, call: number): number {
  let mixed = Math.imul(seed, 0x9e3779b1) ^ Math.imul(call, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
