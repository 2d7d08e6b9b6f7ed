import type { CompleteOptions } from "../options.ts";
import { ANOMALIES } from "./list.ts";

/** What decides how much is planted. */
export type Size = Pick<CompleteOptions, "anomalies" | "students">;

/** From this size on even `few` plants everything twice. */
const LARGE = 3000;
/** `many` hits this share of the students, so that it stays below 2 % of the rows of every file that tells of people. */
const MOST_STUDENTS_HIT = 0.015;

/** How many students each anomaly hits. */
export function studentsEach({ anomalies, students }: Size): number {
  if (anomalies === "none") return 0;
  const few = students < LARGE ? 1 : 2;
  return anomalies === "few" ? few : Math.max(few, Math.floor((students * MOST_STUDENTS_HIT) / ANOMALIES.length));
}

/** How many teachers each anomaly hits, every one with elements of its own. */
export function teachersEach(size: Size): number {
  return Math.ceil(studentsEach(size) / 4);
}
