import type { CompleteOptions } from "../options.ts";

/** What decides how much is planted. */
export type Size = Pick<CompleteOptions, "anomalies" | "students">;

/** From this size on even `few` plants everything twice. */
const LARGE = 3000;
/**
 * The share of students that `many` hits with each anomaly. Ten anomalies at most spoil the rows of one file, so below 2 % of
 * any file that tells of people is spoiled.
 */
const MANY_SHARE = 0.0015;

/** How many students each anomaly hits. */
export function studentsEach({ anomalies, students }: Size): number {
  if (anomalies === "none") return 0;
  const few = students < LARGE ? 1 : 2;
  return anomalies === "few" ? few : Math.max(few, Math.floor(students * MANY_SHARE));
}

/** How many teachers each anomaly hits, every one with elements of its own. */
export function teachersEach(size: Size): number {
  return Math.ceil(studentsEach(size) / 4);
}
