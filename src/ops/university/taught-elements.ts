import type { TaughtElement } from "./elements.ts";
import { elementRow } from "./elements.ts";
import { carrierEntries, groupEntries } from "./groups.ts";
import type { UniversityPlan } from "./plan.ts";
import type { Planned } from "./planned-activities.ts";
import { plannedActivities, plannedRow, responsibleCodes } from "./planned-activities.ts";
import type { Entry } from "./sheets.ts";
import { entry } from "./sheets.ts";
import { staffCode } from "./staff.ts";

/** All rows of a taught element as it is on the university's day: itself, its groups, its carrier, its planning. */
export function taughtEntries(plan: UniversityPlan, element: TaughtElement): readonly Entry[] {
  const planned = plannedActivities(plan.university, element);
  return [
    entry("elements", elementRow(element, responsibleCodes(planned))),
    ...groupEntries(element),
    ...carrierEntries(element),
    ...planned.map((activity) => entry("planned_activities", plannedRow(activity))),
    ...planned.flatMap((activity) => toldActivity(plan, element, activity)),
  ];
}

/** What must be decided about an activity since the element changed, where that is not as before. */
function toldActivity(
  { events }: UniversityPlan,
  element: TaughtElement,
  { activity, teacher }: Planned,
): readonly Entry[] {
  const change = events.get(element.code)?.change;
  if (teacher === undefined || change?.expectedOfTeacher === undefined) return [];
  const subject = {
    staff_code: staffCode(teacher),
    element_code: element.code,
    activity_id: activity.activity_id ?? "",
  };
  return [
    entry("expected-teachers", {
      ...subject,
      ...change.expectedOfTeacher(element),
      warnings: "",
      anomaly: change.name,
    }),
  ];
}
