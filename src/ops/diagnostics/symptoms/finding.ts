import type { Cause } from "../../../model/symptoms.ts";
import type { Contact } from "../why/index.ts";

/** Whether a cause was found; `cannot-tell` is what cannot be seen from here. */
export type Verdict = "applies" | "does-not" | "cannot-tell";

/** What was seen of a cause: facts for its sentence, and the reason of a decision where that tells it. */
export interface Finding {
  readonly verdict: Verdict;
  readonly facts: Readonly<Record<string, string | number | null>>;
  /** Code of the reason whose own words tell more. */
  readonly reason: string | null;
  readonly who: Contact | null;
}

/** A cause with what was found. */
export interface CheckedCause extends Finding {
  readonly cause: Cause;
}

/** It is not that. */
export const NOT_SO: Finding = { verdict: "does-not", facts: {}, reason: null, who: null };

/** It is that. */
export function applies(found: Partial<Omit<Finding, "verdict">> = {}): Finding {
  return { ...NOT_SO, ...found, verdict: "applies" };
}
