import { instantOf } from "./calendar.ts";
import { RandomStream } from "./random-stream.ts";
import type { StudentRecord } from "./student-record.ts";
import type { Step } from "./steps.ts";
import type { Student } from "./students.ts";
import { studentAt } from "./students.ts";
import type { University } from "./university.ts";

/** Share of a step's students that arrives after the first extraction, each day. */
const DAILY_SHARE = 0.0008;

/** Students who arrived on the days since the first extraction, by the index of their step. */
export type Arrivals = ReadonlyMap<number, readonly Student[]>;

/** Plays all days from the first to the university's; who arrived once keeps index and code. */
export function planArrivals(university: University): Arrivals {
  const arrivals = new Map<number, Student[]>();
  let index = university.students;
  for (let day = 1; day <= university.day; day += 1) {
    for (const step of university.steps) {
      for (let count = howMany(university.seed, step, day); count > 0; count -= 1) {
        const before = arrivals.get(step.index) ?? [];
        const student = studentAt(university, step, {
          place: step.studentCount + before.length,
          index: index++,
          arrivedOn: day,
        });
        arrivals.set(step.index, [...before, student]);
      }
    }
  }
  return arrivals;
}

function howMany(seed: number, step: Step, day: number): number {
  return Math.floor(step.studentCount * DAILY_SHARE + new RandomStream(seed, "arrivals", step.index, day).next());
}

/** The record of somebody who arrived late, with nothing in it from before that day. */
export function arrivedRecord(record: StudentRecord): StudentRecord {
  const { arrivedOn } = record.student;
  if (arrivedOn === 0) return record;
  const at = instantOf(arrivedOn, 480 + (record.student.index % 600));
  return {
    ...record,
    person: record.person && { ...record.person, updated_at: at },
    account: record.account && { ...record.account, updated_at: at },
    administrative: record.administrative.map((row) => ({ ...row, registered_at: at, updated_at: at })),
    registrations: record.registrations.map((registration) => ({ ...registration, registeredAt: at, groupedAt: at })),
  };
}
