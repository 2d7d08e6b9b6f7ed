import type { Outcome, RegistrationReason, TeacherReason, Warning } from "./reasons.ts";
import type { Situation } from "./situations.ts";

/** The one decision of a pedagogic registration. */
export interface Decision {
  readonly outcome: Outcome;
  readonly reason: RegistrationReason;
  /** Null where the chain broke before remote study was looked at. */
  readonly situation: Situation | null;
  readonly warnings: readonly Warning[];
  /** Null when not enrolled. */
  readonly course: string | null;
  /** Groups of the space that the student goes into; empty when not enrolled. */
  readonly groups: readonly string[];
}

/** The one decision of a planned activity that has a teacher. */
export interface TeacherDecision {
  readonly outcome: "enrolled" | "not-enrolled";
  readonly reason: TeacherReason;
  readonly warnings: readonly Warning[];
  /** One space, or two where an activity without group stands for both variants. */
  readonly courses: readonly string[];
}
