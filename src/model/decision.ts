import type { ActivityCase, AdministrativeCase, RegistrationCase } from "./facts.ts";
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

/** Why an element has no space of its own. */
export const NO_SPACE_REASONS = [
  "element-unknown",
  "carrier-cycle",
  "carried",
  "element-technical",
  "element-closed",
  "no-group-no-load",
] as const;
export type NoSpaceReason = (typeof NO_SPACE_REASONS)[number];

/** Whether an element has a space of its own; a suspended one keeps it. */
export type SpaceDecision =
  | { readonly exists: true; readonly suspended: boolean }
  | { readonly exists: false; readonly reason: NoSpaceReason };

/** A pedagogic registration with its decision. */
export interface DecidedRegistration {
  readonly registration: RegistrationCase;
  readonly decision: Decision;
  /** The element that has the space, whether the student is in it or not. */
  readonly host: string | null;
}

/** A planned activity with its decision. */
export interface DecidedActivity {
  readonly activity: ActivityCase;
  readonly decision: TeacherDecision;
}

/** An administrative registration with its decision: `enrolled` is a member of the cohort. */
export interface DecidedAdministrative {
  readonly administrative: AdministrativeCase;
  readonly reason: RegistrationReason;
}

/** An element with whether it has a space of its own. */
export interface DecidedSpace {
  readonly element: string;
  readonly host: string | null;
  readonly space: SpaceDecision;
}
