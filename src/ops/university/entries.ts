import { plantedEntries } from "./anomalies/entries.ts";
import { arrivedRecord } from "./arrivals.ts";
import { componentRow } from "./components.ts";
import { contactEntries } from "./contacts.ts";
import type { Curriculum } from "./curriculum.ts";
import { curriculumOf } from "./curriculum.ts";
import { curriculumOnDay } from "./day-changes/elements-on-day.ts";
import { elementRow } from "./elements.ts";
import { linkEntries } from "./element-links.ts";
import { guestCount, guestEntry } from "./guests.ts";
import type { UniversityPlan } from "./plan.ts";
import { RandomStream } from "./random-stream.ts";
import { recordOnDay } from "./record-on-day.ts";
import type { Entry } from "./sheets.ts";
import { entry } from "./sheets.ts";
import { staffCount, staffEntries, staffMember } from "./staff.ts";
import type { Step } from "./steps.ts";
import { stepRow } from "./steps.ts";
import { recordEntries, studentRecord } from "./student-record.ts";
import type { Student } from "./students.ts";
import { studentAt } from "./students.ts";
import { taughtEntries } from "./taught-elements.ts";
import type { University } from "./university.ts";
import { COMPONENTS } from "./words/components.ts";

/** Every row of the university, step by step; only one step is in memory at a time. */
export function* universityEntries(plan: UniversityPlan): Generator<Entry> {
  const { university } = plan;
  for (const component of COMPONENTS) yield entry("components", componentRow(component));
  yield* contactEntries();
  for (let number = 0; number < staffCount(university); number += 1)
    yield* staffEntries(staffMember(university, number));
  for (let number = 0; number < guestCount(university); number += 1) yield guestEntry(university, number);
  for (const step of new RandomStream(university.seed, "order of steps").shuffled(university.steps))
    yield* stepEntries(plan, step);
  yield* plantedEntries(university, plan.castings);
}

function* stepEntries(plan: UniversityPlan, step: Step): Generator<Entry> {
  const curriculum = curriculumOf(plan.university, step);
  yield entry("steps", stepRow(step));
  yield* offerEntries(plan, curriculumOnDay(plan, curriculum));
  for (const student of studentsOf(plan, step)) yield* studentEntries(plan, curriculum, student);
}

function* offerEntries(plan: UniversityPlan, curriculum: Curriculum): Generator<Entry> {
  for (const semester of curriculum.semesters) yield entry("elements", elementRow(semester));
  for (const unit of curriculum.units) {
    yield entry("elements", elementRow(unit.element));
    for (const leaf of unit.leaves) yield* taughtEntries(plan, leaf);
  }
  yield* linkEntries(plan.university.seed, curriculum);
}

/** The students of a step, in no order, then those who arrived late. */
function* studentsOf({ university, arrivals }: UniversityPlan, step: Step): Generator<Student> {
  for (const place of shuffledPlaces(university, step))
    yield studentAt(university, step, { place, index: step.firstStudent + place, arrivedOn: 0 });
  yield* arrivals.get(step.index) ?? [];
}

function shuffledPlaces({ seed }: University, step: Step): readonly number[] {
  const places = Array.from({ length: step.studentCount }, (_, place) => place);
  return new RandomStream(seed, "order of students", step.index).shuffled(places);
}

function studentEntries(plan: UniversityPlan, curriculum: Curriculum, student: Student): readonly Entry[] {
  const first = arrivedRecord(studentRecord(plan.university, student, curriculum));
  const { record, told } = recordOnDay(plan, curriculum, first);
  return [...recordEntries(record), ...told.map((decision) => entry("expected", decision))];
}
