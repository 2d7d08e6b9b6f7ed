import { RandomStream } from "./random-stream.ts";
import type { Step } from "./steps.ts";
import type { University } from "./university.ts";

/** Who a student is, before anything is said of them: derived from the seed and the index alone. */
export interface Student {
  readonly index: number;
  /** Eight digits, the first two of the year of entry: `22003136`; some begin with a zero. */
  readonly code: string;
  readonly step: Step;
  /** Place among the students of the step. */
  readonly place: number;
  readonly remote: boolean;
  /** Days since the first extraction; 0 who was there then. */
  readonly arrivedOn: number;
}

const CODES_A_YEAR = 1_000_000;
/** Prime to the number of codes: spreads following students over all codes without ever meeting one twice. */
const SPREAD = 618_033;

/** The student of that place in a step; `index` tells students apart over the whole university. */
export function studentAt(
  university: University,
  step: Step,
  who: Pick<Student, "place" | "index" | "arrivedOn">,
): Student {
  const { place, index, arrivedOn } = who;
  return {
    index,
    code: studentCode(university.seed, step, index),
    step,
    place,
    arrivedOn,
    remote: step.remote && place >= step.studentCount * 0.7,
  };
}

function studentCode(seed: number, step: Step, index: number): string {
  const random = new RandomStream(seed, "student-code", index);
  const since = step.year - 1 + (step.level.startsWith("M") ? 3 : 0) + random.below(2);
  // People who come back after years keep their first code.
  const entry = random.chance(0.03) ? 5 + random.below(5) : 26 - since;
  const number = (index * SPREAD + (seed % CODES_A_YEAR)) % CODES_A_YEAR;
  return `${String(entry).padStart(2, "0")}${String(number).padStart(6, "0")}`;
}
