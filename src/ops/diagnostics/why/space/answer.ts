import type { HeldChange } from "../../../../flow/journal/plans/index.ts";
import type { Taking } from "../../../../flow/targets/index.ts";
import type { NoSpaceReason } from "../../../../model/decision.ts";
import type { CHANGE_REASONS } from "../../../../model/reasons.ts";
import type { TracedLink } from "../answer.ts";
import type { Contact } from "../contact.ts";
import type { Freshness } from "../freshness.ts";
import type { MadeBy } from "../paths/path.ts";

/** How many are in a space by one method, role and status. */
export interface Participants {
  readonly method: string;
  readonly role: string;
  readonly status: string;
  readonly people: number;
}

/** The change by which a space came to be as it is, and why. */
export interface SpaceChange extends MadeBy {
  readonly reason: keyof typeof CHANGE_REASONS;
}

/** One space as it stands on the target: the on-site one, or the remote variant. */
export interface StandingSpace {
  readonly course: string;
  readonly fullName: string;
  /** Names of its categories, from the top. */
  readonly place: readonly string[];
  readonly visible: boolean;
  readonly archived: boolean;
  /** What people see as its identification number where somebody has altered it. */
  readonly idnumber: string | null;
  /** ISO 8601 end that people gave it; null without one. */
  readonly endsAt: string | null;
  readonly archivedBy: SpaceChange | null;
  /** The last change of its visibility; null where nobody has changed it since it was made. */
  readonly shownBy: SpaceChange | null;
  readonly participants: readonly Participants[];
}

/** Why a space is there, or is not, where it stands, and who is in it. */
export interface SpaceAnswer {
  readonly course: string;
  readonly element: string;
  readonly name: string | null;
  readonly exists: boolean;
  readonly suspended: boolean;
  /** Null where the space exists. */
  readonly reason: NoSpaceReason | null;
  /** The element that has the space, where another one carries this one. */
  readonly host: string | null;
  readonly who: Contact | null;
  readonly chain: readonly TracedLink[];
  /** Steps of the programme that lead to the element: code and version. */
  readonly steps: readonly string[];
  readonly standing: readonly StandingSpace[];
  readonly held: readonly HeldChange[];
  /** What of its enrolments the platform has not taken yet; null where it takes nothing by itself. */
  readonly taking: Taking | null;
  readonly freshness: Freshness;
}
