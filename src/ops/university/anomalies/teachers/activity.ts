import type { TeacherReason } from "../../../../model/reasons.ts";
import { instantOf } from "../../calendar.ts";
import type { TaughtElement } from "../../elements.ts";
import { hostOf } from "../../elements.ts";
import type { Row } from "../../sheets.ts";
import type { StaffMember } from "../../staff.ts";
import type { TeacherPlanting, TeacherTold } from "./teacher-anomaly.ts";

/** The one sheet of an element, with the columns that are wrong in it. */
export function plantedActivity(
  element: TaughtElement,
  member: StaffMember,
  wrong: Row<"planned_activities"> = {},
): TeacherPlanting {
  const row = {
    activity_id: activityId(element),
    origin: "registrar",
    element_code: element.code,
    group_code: "",
    staff_code: member.code,
    session_count: "6",
    first_session_at: instantOf(-60, 480),
    last_session_at: instantOf(-18, 480),
    updated_at: instantOf(-70, 700),
  };
  return { account: member.account, activities: [{ ...row, ...wrong }] };
}

/** The teacher is in the space of the element, or of its carrier. */
export function tellTeaching(element: TaughtElement, member: StaffMember): TeacherTold {
  return {
    ...subject(element, member),
    outcome: "enrolled",
    reason: "enrolled",
    course_key: hostOf(element).code,
    warnings: "",
  };
}

/** The teacher is not in the space, for this reason. */
export function tellNotTeaching(element: TaughtElement, member: StaffMember, reason: TeacherReason): TeacherTold {
  return { ...subject(element, member), outcome: "not-enrolled", reason, course_key: "", warnings: "" };
}

function subject(element: TaughtElement, member: StaffMember) {
  return { staff_code: member.code, element_code: element.code, activity_id: activityId(element) };
}

function activityId({ code }: TaughtElement): string {
  return `${code}-1`;
}
