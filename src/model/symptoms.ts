/** What may be the matter, as a help desk checks it; `external` is what cannot be seen from here and is told as advice. */
export const CAUSES = {
  "account-missing": { external: false },
  "account-inactive": { external: false },
  "account-email-missing": { external: false },
  "name-awaits-run": { external: false },
  "name-from-source": { external: false },
  "sign-on-address": { external: true },
  "maintenance-window": { external: true },
  "backup-under-way": { external: true },
  "archived-perhaps-moved": { external: false },
  "archived-became-carried": { external: false },
  "archived-code-vanished": { external: false },
  "element-unknown": { external: false },
  "element-carried": { external: false },
  "element-technical": { external: false },
  "element-closed": { external: false },
  "element-without-group": { external: false },
  "space-hidden": { external: false },
  "dashboard-filter": { external: true },
  "course-ended": { external: false },
  "no-student-enrolled": { external: false },
  "group-not-reached": { external: false },
  "remote-study": { external: false },
  "carrier-relation": { external: false },
  "element-suspended": { external: false },
  "administrative-registration": { external: false },
  "exchange-outgoing": { external: false },
  "registration-broken": { external: false },
  "awaits-next-run": { external: false },
  "awaits-platform": { external: false },
  "idnumber-altered": { external: false },
  "planning-broken": { external: false },
  "binding-avoided": { external: true },
  "manual-with-end": { external: true },
  "participants-in-menu": { external: true },
} as const satisfies Readonly<Record<string, { readonly external: boolean }>>;
export type Cause = keyof typeof CAUSES;

/** What must be known to check a symptom; `either` checks more with a person, and all of a space without. */
export interface Symptom {
  readonly person: "needed" | "either" | "none";
  readonly course: "needed" | "either" | "none";
  /** Checked in this order: the first that applies is the answer. */
  readonly causes: readonly Cause[];
}

const ENROLMENT: readonly Cause[] = [
  "group-not-reached",
  "remote-study",
  "carrier-relation",
  "element-suspended",
  "administrative-registration",
  "exchange-outgoing",
  "account-missing",
  "account-inactive",
  "registration-broken",
  "awaits-next-run",
  "awaits-platform",
  "idnumber-altered",
];

/** What people say to a help desk, and what is checked then. */
export const SYMPTOMS = {
  "name-wrong": {
    person: "needed",
    course: "none",
    causes: ["account-missing", "name-awaits-run", "name-from-source"],
  },
  "cannot-log-in": {
    person: "needed",
    course: "none",
    causes: ["account-missing", "account-inactive", "account-email-missing", "sign-on-address", "maintenance-window"],
  },
  "course-moved": {
    person: "none",
    course: "needed",
    causes: ["archived-became-carried", "archived-perhaps-moved", "archived-code-vanished"],
  },
  "course-missing": {
    person: "none",
    course: "needed",
    causes: [
      "element-without-group",
      "element-carried",
      "element-closed",
      "element-technical",
      "element-unknown",
      "awaits-next-run",
      "space-hidden",
    ],
  },
  "not-on-dashboard": {
    person: "needed",
    course: "needed",
    causes: [
      "course-ended",
      "space-hidden",
      "planning-broken",
      "registration-broken",
      "awaits-next-run",
      "awaits-platform",
      "dashboard-filter",
    ],
  },
  "students-see-nothing": {
    person: "none",
    course: "needed",
    causes: ["space-hidden", "no-student-enrolled", "course-ended", "dashboard-filter"],
  },
  "students-not-enrolled": { person: "either", course: "needed", causes: ENROLMENT },
  "teacher-not-enrolled": {
    person: "needed",
    course: "needed",
    causes: ["account-missing", "account-inactive", "planning-broken", "awaits-next-run", "awaits-platform"],
  },
  "wrong-group": {
    person: "needed",
    course: "needed",
    causes: [
      "remote-study",
      "group-not-reached",
      "carrier-relation",
      "registration-broken",
      "awaits-next-run",
      "awaits-platform",
    ],
  },
  "bind-cohort": { person: "none", course: "none", causes: ["binding-avoided"] },
  "enrol-by-hand": { person: "none", course: "none", causes: ["manual-with-end"] },
  "participants-block": { person: "none", course: "none", causes: ["participants-in-menu"] },
  "group-elsewhere": { person: "none", course: "needed", causes: ["element-carried", "carrier-relation"] },
  "database-failed": { person: "none", course: "none", causes: ["maintenance-window"] },
  "sign-on-lost": { person: "none", course: "none", causes: ["sign-on-address"] },
  "backup-504": { person: "none", course: "none", causes: ["backup-under-way"] },
  "who-is-enrolled": { person: "none", course: "needed", causes: [] },
} as const satisfies Readonly<Record<string, Symptom>>;
export type SymptomCode = keyof typeof SYMPTOMS;

/** All symptoms, in the order in which they are listed. */
export const SYMPTOM_CODES = Object.keys(SYMPTOMS) as readonly SymptomCode[];
