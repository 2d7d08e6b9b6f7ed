/** What is watched and never silently changed, in the order in which it is told. */
export const WATCH_KINDS = [
  "enrolment-without-end",
  "enrolment-of-suspended-person",
  "binding-past-review",
  "binding-in-archived-space",
  "binding-step-elsewhere",
  "account-without-email",
  "hidden-with-students",
  "space-without-teacher",
] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];
