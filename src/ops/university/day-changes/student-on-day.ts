import type { Curriculum } from "../curriculum.ts";
import { RandomStream } from "../random-stream.ts";
import type { StudentRecord } from "../student-record.ts";
import type { University } from "../university.ts";
import type { StudentChange } from "./student-change.ts";
import { STUDENT_CHANGES } from "./student-changes.ts";

/** A record after all that happened to the student, and the last change where it decides about everything. */
export interface ChangedRecord {
  readonly record: StudentRecord;
  readonly decidedBy: StudentChange | undefined;
}

/** Plays all days since the student was there, up to the university's; at most one thing happens a day. */
export function studentOnDay(university: University, curriculum: Curriculum, first: StudentRecord): ChangedRecord {
  let record = first;
  for (let day = first.student.arrivedOn + 1; day <= university.day; day += 1) {
    const random = new RandomStream(university.seed, "student change", first.student.index, day);
    const change = drawChange(random);
    if (change === undefined) continue;
    record = change.change(record, { day, random, university, curriculum });
    if (change.expected !== undefined) return { record, decidedBy: change };
  }
  return { record, decidedBy: undefined };
}

function drawChange(random: RandomStream): StudentChange | undefined {
  let left = random.next();
  return STUDENT_CHANGES.find(({ share }) => {
    left -= share;
    return left < 0;
  });
}
