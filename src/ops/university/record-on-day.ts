import type { Curriculum } from "./curriculum.ts";
import { registrationOnDay } from "./day-changes/elements-on-day.ts";
import { studentOnDay } from "./day-changes/student-on-day.ts";
import type { AnomalyDecision } from "./decisions.ts";
import type { UniversityPlan } from "./plan.ts";
import type { Registration } from "./registrations.ts";
import type { StudentRecord } from "./student-record.ts";
import type { Told } from "./tell.ts";

/** A record as it is delivered, and what must be decided about it where that is not plain. */
export interface ToldRecord {
  readonly record: StudentRecord;
  readonly told: readonly AnomalyDecision[];
}

/** What became of a record of day 0 by the university's day: spoiled, mended or changed. */
export function recordOnDay(plan: UniversityPlan, curriculum: Curriculum, first: StudentRecord): ToldRecord {
  const planting = plan.plantings.get(first.student.index);
  // Nothing else happens to students whose records are spoiled, so that one thing alone decides.
  if (planting === undefined) return changedRecord(plan, curriculum, first);
  if (planting.mendedOn <= plan.university.day) return followedRecord(plan, curriculum, first);
  const { anomaly, elements } = planting.casting;
  const record = anomaly.plant(settledRecord(plan, curriculum, first), elements, plan.university);
  return { record, told: named(anomaly.name, anomaly.expected(record, elements)) };
}

function changedRecord(plan: UniversityPlan, curriculum: Curriculum, first: StudentRecord): ToldRecord {
  const { record, decidedBy } = studentOnDay(plan.university, curriculum, first);
  if (decidedBy?.expected === undefined) return followedRecord(plan, curriculum, record);
  const settled = settledRecord(plan, curriculum, record);
  return { record: settled, told: named(decidedBy.name, decidedBy.expected(settled)) };
}

/** The record with its elements as they are now, and what their changes decide. */
function followedRecord(plan: UniversityPlan, curriculum: Curriculum, record: StudentRecord): ToldRecord {
  const { student, registrations } = record;
  const followed = registrations.map((registration) => ({
    now: registrationOnDay(plan, curriculum, registration),
    change: plan.events.get(registration.element.code)?.change,
  }));
  return {
    record: { ...record, registrations: followed.flatMap(({ now }) => now ?? []) },
    told: followed.flatMap(({ now, change }) =>
      now && change?.expected ? named(change.name, [change.expected(student, now)]) : [],
    ),
  };
}

/** The record without registrations that a change of their element decides. */
function settledRecord(plan: UniversityPlan, curriculum: Curriculum, record: StudentRecord): StudentRecord {
  function isSettled({ element }: Registration): boolean {
    return plan.events.get(element.code)?.change.expected === undefined;
  }
  const registrations = record.registrations
    .filter(isSettled)
    .flatMap((one) => registrationOnDay(plan, curriculum, one) ?? []);
  return { ...record, registrations };
}

function named(anomaly: string, told: readonly Told[]): readonly AnomalyDecision[] {
  return told.map((decision) => ({ ...decision, anomaly }));
}
