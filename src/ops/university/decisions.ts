import type { Outcome, RegistrationReason, TeacherReason, Warning } from "../../model/reasons.ts";
import type { Situation } from "../../model/situations.ts";

/** Columns of the expected decisions, in their order in the file. */
export const DECISION_COLUMNS = [
  "student_code",
  "element_code",
  "year",
  "outcome",
  "reason",
  "situation",
  "course_key",
  "group_codes",
  "warnings",
  "anomaly",
] as const;

/** Columns of the expected teacher decisions, in their order in the file. */
export const TEACHER_DECISION_COLUMNS = [
  "staff_code",
  "element_code",
  "activity_id",
  "outcome",
  "reason",
  "course_key",
  "warnings",
  "anomaly",
] as const;

/** What must be decided about a registration; lists are joined by a vertical bar. */
export interface AnomalyDecision {
  readonly student_code: string;
  readonly element_code: string;
  readonly year: string;
  readonly outcome: Outcome;
  readonly reason: RegistrationReason;
  /** Empty where the remote-study link was not reached. */
  readonly situation: Situation | "";
  readonly course_key: string;
  readonly group_codes: string;
  readonly warnings: Warning | "";
  /** What was planted, or changed on a later day. */
  readonly anomaly: string;
}

/** What must be decided about a planned activity with a teacher. */
export interface TeacherDecision {
  readonly staff_code: string;
  readonly element_code: string;
  readonly activity_id: string;
  readonly outcome: Outcome;
  readonly reason: TeacherReason;
  readonly course_key: string;
  readonly warnings: Warning | "";
  readonly anomaly: string;
}
