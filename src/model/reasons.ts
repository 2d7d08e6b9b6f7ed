/** The kinds of `contacts.csv`. */
export const CONTACT_KINDS = [
  "component-service",
  "registrar",
  "planner",
  "registration-office",
  "study-directorate",
  "information-systems",
  "platform-support",
] as const;

/** Who can mend what a reason names. */
export const MENDERS = [...CONTACT_KINDS, "nobody"] as const;
export type Mender = (typeof MENDERS)[number];

/** How a registration or an activity ended. */
export const OUTCOMES = ["enrolled", "enrolled-without-group", "not-enrolled"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Deciding reasons of registrations, in the order of the chain; `by` is who can mend it. */
export const REGISTRATION_REASONS = {
  "student-unknown": { link: 1, by: "registrar" },
  "account-missing": { link: 2, by: "component-service" },
  "account-inactive": { link: 2, by: "component-service" },
  "account-email-missing": { link: 2, by: "component-service" },
  "registration-missing": { link: 3, by: "registrar" },
  "registration-cancelled": { link: 3, by: "registrar" },
  "registration-unpaid": { link: 3, by: "registrar" },
  "credit-carried-over": { link: 4, by: "nobody" },
  "element-unknown": { link: 5, by: "registrar" },
  "element-technical": { link: 5, by: "registrar" },
  "element-closed": { link: 5, by: "registrar" },
  "element-suspended": { link: 5, by: "registrar" },
  "exchange-outgoing": { link: 6, by: "registration-office" },
  "carrier-cycle": { link: 7, by: "registrar" },
  "carrier-unusable": { link: 7, by: "registrar" },
  "carried-group-missing": { link: 7, by: "registrar" },
  "carried-group-without-collection": { link: 7, by: "registrar" },
  "carried-collection-not-shared": { link: 7, by: "registrar" },
  "group-missing": { link: 8, by: "registrar" },
  "no-group-no-load": { link: 8, by: "registrar" },
  "remote-element-mismatch": { link: 9, by: "registrar" },
  "remote-group-mismatch": { link: 10, by: "registrar" },
  enrolled: { link: 10, by: "nobody" },
} as const satisfies Readonly<Record<string, { readonly link: number; readonly by: Mender }>>;
export type RegistrationReason = keyof typeof REGISTRATION_REASONS;

/** Deciding reasons of planned activities, in the order in which they are checked. */
export const TEACHER_REASONS = {
  "account-missing": { by: "component-service" },
  "account-inactive": { by: "component-service" },
  "account-email-missing": { by: "component-service" },
  "planning-not-from-registrar": { by: "planner" },
  "planning-association-only": { by: "planner" },
  "planning-element-obsolete": { by: "planner" },
  "planning-missing": { by: "planner" },
  "planning-not-expected": { by: "nobody" },
  "carrier-cycle": { by: "registrar" },
  "element-suspended": { by: "registrar" },
  enrolled: { by: "nobody" },
} as const satisfies Readonly<Record<string, { readonly by: Mender }>>;
export type TeacherReason = keyof typeof TEACHER_REASONS;

/** What `why` answers when there is nothing to decide: neither a registration nor a planned activity. */
export const SILENCE_REASONS = {
  "registration-not-delivered": { by: "registrar" },
} as const satisfies Readonly<Record<string, { readonly by: Mender }>>;
export type SilenceReason = keyof typeof SILENCE_REASONS;

/** What a decision may carry beside its reason. */
export const WARNINGS = {
  "account-email-missing": { by: "component-service" },
  "registration-ambiguous": { by: "registrar" },
  w9: { by: "registrar" },
  "planning-on-masked-pseudo-group": { by: "planner" },
} as const satisfies Readonly<Record<string, { readonly by: Mender }>>;
export type Warning = keyof typeof WARNINGS;

/** Why a change is planned, where it is not the reason of a decision. */
export const CHANGE_REASONS = {
  "new-in-source": {},
  "source-changed": {},
  "place-changed": {},
  "archived-code-vanished": {},
  "archived-became-carried": {},
  "archived-no-longer-taught": {},
  returned: {},
  "registration-gone": {},
  "moved-to-another-space": {},
  "account-replaced": {},
  "group-gone": {},
  "planning-gone": {},
  "account-gone": {},
  "account-inactive": {},
  "grace-over": {},
  "element-suspended": {},
  "no-longer-needed": {},
  "method-lost": {},
  "idnumber-altered": {},
  "code-changed": {},
  "by-hand": {},
  undo: {},
} as const;
export type ChangeReason = keyof typeof CHANGE_REASONS | RegistrationReason | TeacherReason;

/** Why a change is held until a person approves it. */
export const HOLD_REASONS = {
  "too-many-removals": {},
  "removes-everything": {},
  "last-teacher": {},
  "carrier-cycle": {},
  "course-key-collision": {},
  "perhaps-moved": {},
  "new-space-in-use": {},
  "file-mostly-refused": {},
  "source-shrunk": {},
  "source-older": {},
  "source-other-year": {},
  "canary-failed": {},
  "canary-not-made": {},
  "canary-others": {},
} as const;
export type HoldReason = keyof typeof HOLD_REASONS;
