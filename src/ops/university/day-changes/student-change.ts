import type { StudentRecord } from "../student-record.ts";
import type { Told } from "../tell.ts";
import type { Moment } from "./moment.ts";

/** Something that happens to a student's record on one day. */
export interface StudentChange {
  readonly name: string;
  /** How many of all students it happens to, each day. */
  readonly share: number;
  /** The record after it; the record itself where it does not concern this student. */
  change(record: StudentRecord, moment: Moment): StudentRecord;
  /** What must be decided about the record from then on, where that is not plain; nothing else happens to it any more. */
  expected?(record: StudentRecord): readonly Told[];
}
