import { administrativeRows } from "../administrative-registrations.ts";
import { RandomStream } from "../random-stream.ts";
import type { Student } from "../students.ts";
import { studentAt } from "../students.ts";
import type { University } from "../university.ts";
import type { Anomaly } from "./anomaly.ts";
import type { Casting, Castings } from "./casting.ts";
import { studentsEach } from "./how-many.ts";

/** An anomaly on its way to one student. */
export interface Planting {
  readonly casting: Casting<Anomaly>;
  /** The day on which somebody puts it right; infinite when nobody does. */
  readonly mendedOn: number;
}

/** What is planted on whom, by the student's index. */
export type Plantings = ReadonlyMap<number, Planting>;

const ATTEMPTS = 600;

/** Chooses students for all anomalies, whatever the day; no student is hit twice. */
export function planPlantings(university: University, castings: Castings): Plantings {
  const each = studentsEach(university);
  const planned = new Map<number, Planting>();
  for (const casting of castings.students) {
    const random = new RandomStream(university.seed, `hit by ${casting.anomaly.name}`);
    for (let copy = 0; copy < each; copy += 1) {
      const index = findStudent(university, casting.anomaly, { random, planned });
      // The first of each is there for good, so that every reason is found on any day.
      const mendedOn = copy > 0 && random.chance(0.5) ? 1 + random.below(6) : Number.POSITIVE_INFINITY;
      if (index !== undefined) planned.set(index, { casting, mendedOn });
    }
  }
  return planned;
}

interface Search {
  readonly random: RandomStream;
  readonly planned: ReadonlyMap<number, Planting>;
}

function findStudent(university: University, anomaly: Anomaly, { random, planned }: Search): number | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const index = random.below(university.students);
    if (!planned.has(index) && suits(university, anomaly, index)) return index;
  }
  return undefined;
}

function suits(university: University, anomaly: Anomaly, index: number): boolean {
  const step = university.steps.findLast(({ firstStudent }) => firstStudent <= index);
  if (step === undefined) return false;
  const student = studentAt(university, step, { place: index - step.firstStudent, index, arrivedOn: 0 });
  if (student.remote !== (anomaly.remote ?? false)) return false;
  return (anomaly.suits?.(student) ?? true) && isPlain(university, student);
}

/** One administrative registration and no exchange: nothing that an anomaly could meet on its way. */
function isPlain(university: University, student: Student): boolean {
  const [row, ...others] = administrativeRows(university, student);
  return others.length === 0 && row?.exchange_programme === undefined;
}
