import type { DeliveryTableName } from "../../../model/delivery.ts";
import type { Outcome, RegistrationReason, SilenceReason, TeacherReason, Warning } from "../../../model/reasons.ts";
import type { Situation } from "../../../model/situations.ts";
import type { Contact } from "./contact.ts";
import type { Freshness } from "./freshness.ts";
import type { Paths } from "./paths/read-paths.ts";

/** Where a fact stands in the delivery that said it so. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  /** ISO 8601: the row's own time where it has one, else when that delivery was extracted. */
  readonly time: string;
}

/** A fact that a link looked at, with where it comes from. */
export interface TracedFact {
  readonly table: DeliveryTableName;
  readonly key: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  /** Null: the delivery has no such row. */
  readonly from: Origin | null;
}

/** One link of the chain, traced. */
export interface TracedLink {
  readonly number: number;
  readonly link: string;
  readonly status: "ok" | "warning" | "broken" | "not-reached";
  readonly code: string | null;
  readonly facts: readonly TracedFact[];
  /** Null where nothing needs mending. */
  readonly who: Contact | null;
}

/** Why one registration, or one planned activity, ended as it did. */
export interface WhyOne {
  readonly kind: "registration" | "activity" | "nothing";
  readonly element: string | null;
  /** Step of a registration, or id of an activity. */
  readonly through: string | null;
  readonly outcome: Outcome;
  readonly reason: RegistrationReason | TeacherReason | SilenceReason;
  readonly situation: Situation | null;
  readonly warnings: readonly Warning[];
  readonly courses: readonly string[];
  readonly groups: readonly string[];
  readonly chain: readonly TracedLink[];
  /** Who can mend it; null where nothing needs mending. */
  readonly who: Contact | null;
}

/** The whole answer for one person and one space, or all of a person's spaces. */
export interface WhyAnswer {
  readonly person: { readonly code: string; readonly usernames: readonly string[]; readonly name: string | null };
  readonly course: string | null;
  /** The registrations and activities that lead there, best outcome first. */
  readonly found: readonly WhyOne[];
  /** Every way by which the person is in these spaces, whether anything leads there or not. */
  readonly inside: Paths;
  readonly freshness: Freshness;
}
