import type { Outcome } from "../../model/reasons.ts";

/** Somebody as the delivery knows them. */
export interface PersonFound {
  readonly code: string;
  readonly kind: "student" | "staff";
  readonly familyName: string;
  readonly firstName: string;
  readonly usernames: readonly string[];
  readonly component: string | null;
  /** Whether they are no longer delivered. */
  readonly gone: boolean;
}

/** An account of a person, and how it stands on the target. */
export interface Account {
  readonly username: string;
  readonly kind: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly onTarget: "active" | "suspended" | "absent";
}

/** An administrative registration, and why it leads into its cohort or not. */
export interface Registration {
  readonly year: string;
  readonly stepCode: string;
  readonly stepVersion: string;
  readonly stepName: string | null;
  readonly state: string;
  readonly paymentState: string | null;
  readonly primary: boolean;
  readonly remote: boolean;
  readonly exchange: string | null;
  readonly reason: string | null;
}

/** What was decided of a pedagogic registration or of a planned activity. */
export interface Decided {
  readonly kind: "registration" | "activity";
  readonly element: string | null;
  readonly elementName: string | null;
  readonly through: string | null;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly situation: string | null;
  readonly warnings: readonly string[];
  readonly courseKeys: readonly string[];
  readonly groupCodes: readonly string[];
  readonly sinceRun: number;
}

/** A person in a space, by one enrolment. */
export interface Enrolment {
  readonly courseKey: string;
  readonly fullName: string | null;
  readonly visible: boolean;
  readonly archived: boolean;
  /** ISO 8601: when the space begins and ends, as people have set it. */
  readonly courseStartsAt: string | null;
  readonly courseEndsAt: string | null;
  readonly role: string;
  readonly method: string;
  readonly status: string;
  readonly owner: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly groups: readonly string[];
  /** Whether the platform had taken it at the last look; null where it takes nothing by itself, and for a time that is past. */
  readonly taken: boolean | null;
}
