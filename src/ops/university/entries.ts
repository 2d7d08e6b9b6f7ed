import { plantedEntries, spoiledRecord } from "./anomalies/entries.ts";
import type { UniversityPlan } from "./plan.ts";
import { componentRow } from "./components.ts";
import { contactEntries } from "./contacts.ts";
import type { Curriculum } from "./curriculum.ts";
import { curriculumOf } from "./curriculum.ts";
import type { TaughtElement } from "./elements.ts";
import { elementRow } from "./elements.ts";
import { linkEntries } from "./element-links.ts";
import { carrierEntries, groupEntries } from "./groups.ts";
import { guestCount, guestEntry } from "./guests.ts";
import { plannedActivities, plannedRow, responsibleCodes } from "./planned-activities.ts";
import { RandomStream } from "./random-stream.ts";
import type { Entry } from "./sheets.ts";
import { entry } from "./sheets.ts";
import { staffCount, staffEntries, staffMember } from "./staff.ts";
import type { Step } from "./steps.ts";
import { recordEntries, studentRecord } from "./student-record.ts";
import { studentAt } from "./students.ts";
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
  const { university } = plan;
  const curriculum = curriculumOf(university, step);
  yield entry("steps", {
    step_code: step.code,
    step_version: step.version,
    name: step.name,
    component_code: step.subject.component,
    level: step.level,
    site: step.site,
    first_year: "2022",
    last_year: "",
  });
  yield* offerEntries(university, curriculum);
  const places = Array.from({ length: step.studentCount }, (_, place) => place);
  for (const place of new RandomStream(university.seed, "order of students", step.index).shuffled(places)) {
    const student = studentAt(university, step, { place, index: step.firstStudent + place });
    const record = studentRecord(university, student, curriculum);
    const spoiled = spoiledRecord(university, plan.plantings, record);
    yield* recordEntries(spoiled?.record ?? record);
    yield* spoiled?.told ?? [];
  }
}

function* offerEntries(university: University, curriculum: Curriculum): Generator<Entry> {
  for (const semester of curriculum.semesters) yield entry("elements", elementRow(semester));
  for (const unit of curriculum.units) {
    yield entry("elements", elementRow(unit.element));
    for (const leaf of unit.leaves) yield* taughtEntries(university, leaf);
  }
  yield* linkEntries(university.seed, curriculum);
}

function taughtEntries(university: University, element: TaughtElement): readonly Entry[] {
  const planned = plannedActivities(university, element);
  return [
    entry("elements", elementRow(element, responsibleCodes(planned))),
    ...groupEntries(element),
    ...carrierEntries(element),
    ...planned.map((activity) => entry("planned_activities", plannedRow(activity))),
  ];
}
