/**
 * What would end an enrolment that exists. Ours end with the fact that made them: a student's after the days of grace, a teacher's at
 * once; those of people end by their date, or by nobody.
 */
export const PATH_ENDS = [
  "registration-goes",
  "planning-goes",
  "last-teacher-stays",
  "suspended-by-next-run",
  "removed-by-next-run",
  "held",
  "grace-runs",
  "element-suspended",
  "archived-teacher-stays",
  "ends-by-date",
  "ends-by-hand",
  "binding",
  "platform",
] as const;
export type PathEndKind = (typeof PATH_ENDS)[number];
