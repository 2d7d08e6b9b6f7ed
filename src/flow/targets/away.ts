import type { AwayReason } from "../../model/away.ts";
import { type ErrorFacts, TransientError } from "../../model/errors.ts";

/** The platform takes nothing for now: what was begun is begun again once it does. */
export class Away extends TransientError {
  readonly reason: AwayReason;
  /** When it takes changes again; null where nobody knows. */
  readonly until: Date | null;

  constructor(message: string, facts: ErrorFacts & { readonly reason: AwayReason; readonly until?: Date }) {
    super(message, facts);
    this.reason = facts.reason;
    this.until = facts.until ?? null;
  }
}
