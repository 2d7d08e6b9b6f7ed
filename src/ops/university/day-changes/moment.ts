import { instantOf } from "../calendar.ts";
import type { Curriculum } from "../curriculum.ts";
import type { RandomStream } from "../random-stream.ts";
import type { University } from "../university.ts";

/** When and where something changes. */
export interface Moment {
  /** Days since the first extraction, from 1. */
  readonly day: number;
  /** Draws for this thing on this day only. */
  readonly random: RandomStream;
  readonly university: University;
  /** The step in which it happens, as it was on day 0. */
  readonly curriculum: Curriculum;
}

/** A time in the working hours of that day, before the extraction of the evening. */
export function workingHour({ day, random }: Pick<Moment, "day" | "random">): string {
  return instantOf(day, 480 + random.below(600));
}
