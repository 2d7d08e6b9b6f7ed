import type { HelpSettings, Settings } from "../../../infra/config/index.ts";
import type { Contact, SpaceAnswer, WhyAnswer } from "../why/index.ts";
import type { AccountSeen } from "./read-account.ts";
import type { ReasonCount } from "./read-reasons.ts";

/** What is configured to be told people of the platform. */
export type Help = HelpSettings & Pick<Settings, "dark_periods">;

/** All that was looked at for a symptom; what was not asked about is null. */
export interface Looked {
  readonly why: WhyAnswer | null;
  readonly space: SpaceAnswer | null;
  /** Accounts of the person in the delivery, active ones first. */
  readonly accounts: readonly AccountSeen[];
  /** Who mends accounts, in the component of the first one. */
  readonly accountService: Contact | null;
  /** Why students of the element are not in its space, most frequent first. */
  readonly reasons: readonly ReasonCount[];
  /** ISO 8601 end of the space, where it has one. */
  readonly endsAt: string | null;
  readonly help: Help;
  /** ISO 8601. */
  readonly now: string;
}
