import type { TaughtElement } from "../elements.ts";
import type { Registration } from "../registrations.ts";
import type { TeacherTold } from "../anomalies/teachers/teacher-anomaly.ts";
import type { Student } from "../students.ts";
import type { Told } from "../tell.ts";
import type { Moment } from "./moment.ts";

/** Something that happens to a taught element on one day, and may end some days later. */
export interface ElementChange {
  readonly name: string;
  /** Days until it is as before; one of the list for each time. */
  readonly lasts: readonly number[];
  /** Whether it can happen to that element. */
  suits?(element: TaughtElement): boolean;
  /** The element from then on; an absent one takes its registrations with it. */
  change(element: TaughtElement, moment: Moment): TaughtElement;
  /** A registration from then on, where more than its element is another. */
  follow?(registration: Registration, moment: Moment): Registration;
  /** What must be decided about a registration, where that is not as before. */
  expected?(student: Student, registration: Registration): Told;
  /** What must be decided about a planned activity with a teacher, where that is not as before. */
  expectedOfTeacher?(element: TaughtElement): Pick<TeacherTold, "outcome" | "reason" | "course_key">;
}
