import type { RegistrationReason, Warning } from "../../model/reasons.ts";
import type { Situation } from "../../model/situations.ts";
import { YEAR } from "./calendar.ts";
import type { AnomalyDecision } from "./decisions.ts";
import { hostOf } from "./elements.ts";
import type { Registration } from "./registrations.ts";
import { groupCodes } from "./registrations.ts";
import type { Student } from "./students.ts";

/** A decision before it is said what was planted. */
export type Told = Omit<AnomalyDecision, "anomaly">;

/** What is said beside the outcome. */
interface Remarks {
  readonly situation?: Situation;
  readonly warnings?: Warning;
}

/** The student is in the space of the element, or of its carrier, and in its groups. */
export function tellEnrolled(student: Student, registration: Registration, remarks: Remarks = {}): Told {
  const host = hostOf(registration.element);
  const codes = groupCodes(registration);
  return {
    ...subject(student, registration),
    outcome: "enrolled",
    reason: "enrolled",
    situation: host.remote && !student.remote ? "b" : "normal",
    course_key: spaceOf(student, registration),
    group_codes: codes.length === 0 ? `ELP_${host.code}` : codes.join("|"),
    warnings: "",
    ...remarks,
  };
}

/** The student is in the space, but no group there fits. */
export function tellWithoutGroup(student: Student, registration: Registration, remarks: Remarks): Told {
  return {
    ...subject(student, registration),
    outcome: "enrolled-without-group",
    reason: "remote-group-mismatch",
    situation: "normal",
    course_key: spaceOf(student, registration),
    group_codes: "",
    warnings: "",
    ...remarks,
  };
}

/** The student is not in the space, for this reason. */
export function tellRefused(
  student: Student,
  registration: Registration,
  { reason, ...remarks }: Remarks & { readonly reason: RegistrationReason },
): Told {
  return {
    ...subject(student, registration),
    outcome: "not-enrolled",
    reason,
    situation: "",
    course_key: "",
    group_codes: "",
    warnings: "",
    ...remarks,
  };
}

function subject(student: Student, { element }: Registration) {
  return { student_code: student.code, element_code: element.code, year: YEAR };
}

function spaceOf(student: Student, { element }: Registration): string {
  const host = hostOf(element);
  return student.remote && host.remote ? `${host.code}-FOAD` : host.code;
}
