import type { Store, Transaction } from "../../../src/infra/store/store.ts";

/** A right of Moodle, by its own name. */
export type Capability = keyof typeof RIGHTS;

/** Rights that the calls of Passerelle need, and what Moodle calls them when it refuses. */
export const RIGHTS = {
  "webservice/rest:use": "Use REST protocol",
  "moodle/user:create": "Create users",
  "moodle/user:update": "Update user profiles",
  "moodle/user:delete": "Delete users",
  "moodle/user:viewdetails": "View user profiles",
  "moodle/user:viewalldetails": "View user full information",
  "moodle/site:viewuseridentity": "See full user identity in lists",
  "moodle/site:accessallgroups": "Access all groups",
  "moodle/category:manage": "Manage categories",
  "moodle/category:viewhiddencategories": "See hidden categories",
  "moodle/course:create": "Create courses",
  "moodle/course:update": "Update course settings",
  "moodle/course:delete": "Delete courses",
  "moodle/course:view": "View courses without participation",
  "moodle/course:viewhiddencourses": "View hidden courses",
  "moodle/course:managegroups": "Manage groups",
  "moodle/course:enrolreview": "Review course enrolments",
  "moodle/user:editprofile": "Edit user profile",
  "enrol/manual:enrol": "Enrol users",
  "enrol/manual:unenrol": "Unenrol users from the course",
  "enrol/database:unenrol": "Unenrol suspended users",
  "moodle/cohort:manage": "Create, delete and move cohorts",
  "moodle/cohort:view": "View site-wide cohorts",
  "moodle/cohort:assign": "Add and remove cohort members",
  "moodle/role:assign": "Assign roles to users",
} as const;

/** Who calls. */
export interface Caller {
  readonly userId: number;
  readonly rights: ReadonlySet<Capability>;
}

/** What a call finds: the site, and who calls it. */
export interface Visit {
  readonly store: Store;
  readonly caller: Caller;
  /** Seconds since 1970. */
  readonly now: number;
  readonly address: string;
}

/** A visit in the middle of a transaction. */
export interface Work extends Visit {
  readonly tx: Transaction;
}

/** What a call was given, checked against its signature. */
export type Given = Readonly<Record<string, unknown>>;

/** Carries out a function of a web service. */
export type Call = (visit: Visit, given: Given) => Promise<unknown>;

/** A call that is carried out as a whole or not at all. */
export function whole(carryOut: (work: Work, given: Given) => Promise<unknown>): Call {
  return (visit, given) => visit.store.transaction((tx) => carryOut({ ...visit, tx }, given));
}

/** The rows under a key, or `none`. The signature has been checked: the type says what it holds. */
export function rowsOf<Row>(given: Given, key: string, none: readonly Row[] = []): readonly Row[] {
  return (given[key] ?? none) as readonly Row[];
}
