/** What of a Moodle is looked at, in the order in which it is told. */
export const MOODLE_CHECKS = [
  "moodle-service",
  "moodle-functions",
  "moodle-hidden",
  "moodle-database",
  "moodle-read-only",
  "moodle-roles",
  "moodle-manual",
  "moodle-age",
] as const;
