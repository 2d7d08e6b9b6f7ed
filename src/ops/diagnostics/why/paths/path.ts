import type { HoldReason } from "../../../../model/reasons.ts";
import type { PathEndKind } from "../../../../model/path-ends.ts";

/** The run, or the act by hand, by which an enrolment came to be. */
export interface MadeBy {
  readonly run: number;
  readonly byHand: boolean;
  readonly author: string;
  /** ISO 8601. */
  readonly at: string;
  /** What the person said who did it by hand. */
  readonly because: string | null;
}

/** A cohort whose binding keeps somebody in a space. */
export interface BoundCohort {
  readonly cohort: string;
  readonly owner: string;
  /** ISO 8601: when somebody is to ask whether it is still needed; null where nobody has said. */
  readonly reviewAt: string | null;
}

/** What would end an enrolment. */
export interface PathEnd {
  readonly kind: PathEndKind;
  /** ISO 8601: the end, the first delivery that ends the grace, or the review; null where there is none. */
  readonly at: string | null;
  /** Days of grace, where they run or would run. */
  readonly days: number | null;
  readonly held: HoldReason | null;
  readonly cohorts: readonly BoundCohort[];
}

/** One way by which a person is in a space. */
export interface EnrolmentPath {
  readonly course: string;
  readonly username: string;
  readonly role: string;
  readonly method: string;
  readonly status: string;
  readonly owner: string;
  /** The run that last changed it; null where the journal does not know. */
  readonly run: number | null;
  /** Null where the journal does not know: people or the platform made it, outside of us. */
  readonly made: MadeBy | null;
  /** Null for a time that is past. */
  readonly end: PathEnd | null;
  /** Whether the platform had taken it at the last look; null where it takes nothing by itself, and for a time that is past. */
  readonly taken: boolean | null;
}
