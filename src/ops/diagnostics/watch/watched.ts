/** What is watched, in the order in which it is told. */
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

/** One thing that nothing will mend by itself; what does not apply is null. */
export interface Watched {
  readonly kind: WatchKind;
  readonly course: string | null;
  readonly username: string | null;
  readonly cohort: string | null;
  readonly role: string | null;
  readonly method: string | null;
  readonly owner: string | null;
  /** ISO 8601 time at which a binding was to be looked at. */
  readonly reviewAt: string | null;
  /** Of a hidden space: how many students are in it. */
  readonly students: number | null;
  /** Why somebody enrolled without an end, as they said. */
  readonly because: string | null;
}
