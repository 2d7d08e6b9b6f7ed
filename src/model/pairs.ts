import type { KindName } from "./kinds.ts";
import type { ThingState } from "./plan.ts";

/**
 * What the store pairs for the plan to decide: a thing as wanted beside the thing as it is, where they differ, and what else
 * the decision rests on. Either side may be missing.
 */
export interface Pair<Wanted, Context> {
  readonly wanted: Wanted | null;
  /** Key and fields of the kind, as in `KINDS`. */
  readonly actual: ThingState | null;
  readonly context: Context;
}

/** Where a change belongs, for guards and for people. */
export interface Belonging {
  readonly component: string | null;
  readonly step: string | null;
}

/** A thing that makes room for a space which takes over the key. */
export interface DisplacedThing {
  readonly kind: KindName;
  readonly actual: ThingState;
  readonly context: Belonging;
}

/** What is dangerous about a space, whatever the change. */
export interface SpaceContext extends Belonging {
  /** A real element bears the key of another's remote variant. */
  readonly collides: boolean;
  /** Its element is lost in a cycle of carriers. */
  readonly cycle: boolean;
  /** A space wants to be there under this key. */
  readonly course_wanted: boolean;
  readonly course_suspended: boolean;
  readonly course_archived: boolean;
}

/** A space beside what its element's facts say of it. */
export interface CourseContext extends SpaceContext {
  /** Why its element has no space of its own any more; null when it has one, and only this variant of it is unwanted. */
  readonly no_space_reason: string | null;
  /** The element that has the space instead; null when none. */
  readonly host: string | null;
  /** What somebody has altered its identification number to; null where it is still its key. */
  readonly idnumber: string | null;
  /** The key under which it still stands on the target, where a person has decided that it takes over this one; null otherwise. */
  readonly moved_from: string | null;
}

/** A user beside the account that made it. */
export interface UserContext {
  /** The account is in the delivery, though not active. */
  readonly account_known: boolean;
  /** It is suspended, and the last run that changed it did that: else a person has. */
  readonly suspended_by_run: boolean;
}

/** A wanted enrolment. */
export interface WantedEnrolment {
  readonly course_key: string;
  readonly username: string;
  readonly role: string;
  readonly method: string;
  readonly owner: string;
  /** The reason of the decision that wants it. */
  readonly reason: string;
}

/** An enrolment beside its space and the decision on it. */
export interface EnrolmentContext extends SpaceContext {
  /** Why it is no longer wanted, by the registration or activity that led here; null when none is left. */
  readonly decision_reason: string | null;
  /** Teachers that stay in the space, whatever becomes of this one. */
  readonly teachers_left: number;
}

/** A wanted membership. */
export interface WantedMembership {
  readonly course_key: string;
  readonly group_key: string;
  readonly username: string;
  readonly owner: string;
}

/** A membership beside the enrolment it hangs on. */
export interface MembershipContext extends SpaceContext {
  readonly enrolment_wanted: boolean;
  /** Status of the person's `database` enrolment as it is; null when there is none. */
  readonly enrolment_status: string | null;
  readonly enrolment_suspended_since: string | null;
}

/** A group beside who stays in it. */
export interface GroupContext extends SpaceContext {
  /** But for those whom the plan takes out. */
  readonly members: number;
}

/** A cohort member beside the decision on the registration. */
export interface CohortMemberContext extends Belonging {
  readonly decision_reason: string | null;
}

/** A wanted cohort member. */
export interface WantedCohortMember {
  readonly cohort_key: string;
  readonly username: string;
  readonly owner: string;
}
