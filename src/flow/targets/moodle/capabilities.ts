import type { Enrolments } from "./reading/pictures.ts";

/** Every right of Moodle that the user of the token needs on the whole site; what only undoes a run is not among them. */
export const CAPABILITIES = [
  "webservice/rest:use",
  "moodle/course:view",
  "moodle/course:viewhiddencourses",
  "moodle/category:viewhiddencategories",
  "moodle/category:manage",
  "moodle/course:create",
  "moodle/course:update",
  "moodle/course:visibility",
  "moodle/course:changecategory",
  "moodle/course:changefullname",
  "moodle/course:changeshortname",
  "moodle/course:changeidnumber",
  "moodle/user:create",
  "moodle/user:update",
  "moodle/user:viewdetails",
  "enrol/manual:enrol",
  "enrol/manual:unenrol",
  "moodle/role:assign",
  "moodle/course:managegroups",
  "moodle/cohort:manage",
  "moodle/cohort:assign",
] as const;

/** The same by the way that enrolments go. */
export function capabilitiesFor(enrolments: Enrolments): readonly string[] {
  if (enrolments === "push") return CAPABILITIES;
  return [...CAPABILITIES.filter((right) => !right.startsWith("enrol/manual:")), "enrol/database:unenrol"];
}
