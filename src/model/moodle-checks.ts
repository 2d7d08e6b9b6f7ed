/** What of a Moodle is looked at, in the order in which it is told. */
export const MOODLE_CHECKS = [
  "moodle-address",
  "moodle-clock",
  "moodle-service",
  "moodle-version",
  "moodle-functions",
  "moodle-limits",
  "moodle-capabilities",
  "moodle-assign",
  "moodle-hidden",
  "moodle-database",
  "moodle-read-only",
  "moodle-roles",
  "moodle-auth",
  "moodle-manual",
  "moodle-age",
] as const;
