import { tellRefused } from "../tell.ts";
import type { ElementChange } from "./element-change.ts";
import { workingHour } from "./moment.ts";

/** The element is suspended, and the suspension lifted three days later. */
export const suspended: ElementChange = {
  name: "suspended",
  lasts: [3],
  change: (element, moment) => ({ ...element, suspended: true, updatedAt: workingHour(moment) }),
  expected: (student, registration) => tellRefused(student, registration, { reason: "element-suspended" }),
  expectedOfTeacher: () => ({ outcome: "not-enrolled", reason: "element-suspended", course_key: "" }),
};
