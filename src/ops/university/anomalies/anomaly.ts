import type { TaughtElement } from "../elements.ts";
import type { Entry } from "../sheets.ts";
import type { StudentRecord } from "../student-record.ts";
import type { Student } from "../students.ts";
import type { Told } from "../tell.ts";
import type { University } from "../university.ts";

/** Elements that an anomaly has for itself, by the part they play in it. */
export type Cast<Role extends string> = Readonly<Record<Role, TaughtElement>>;

/**
 * One way in which records go wrong, or look as if they did: what it does to a student's record, and what must be decided
 * then by the rules. A new one is a file with such an object and its name in the list.
 */
export interface Anomaly<Role extends string = string> {
  readonly name: string;
  /** The parts that elements play; each is an element outside any degree. */
  readonly roles?: readonly Role[];
  /** Makes the elements what the anomaly needs; they stay as they are otherwise. */
  cast?(elements: Cast<Role>): Cast<Role>;
  /** Further rows of the offer. */
  offer?(elements: Cast<Role>): readonly Entry[];
  /** It hits a student who studies at a distance. */
  readonly remote?: true;
  /** Whether it can hit this student, whom nothing else has hit. */
  suits?(student: Student): boolean;
  /** The record as it is once spoiled. */
  plant(record: StudentRecord, elements: Cast<Role>, university: University): StudentRecord;
  /** What must be decided about the spoiled record; registrations that are not told are plainly enrolled. */
  expected(record: StudentRecord, elements: Cast<Role>): readonly Told[];
}
