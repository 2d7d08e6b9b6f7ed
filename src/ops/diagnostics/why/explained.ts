import type { ExplainedLink } from "../../../flow/rules/index.ts";
import type { Policy } from "../../../model/policy.ts";
import type { WhyOne } from "./answer.ts";

/** What is asked about a person. */
export interface Question {
  readonly person: string;
  /** Elements asked about; all of the person's when null. */
  readonly elements: readonly string[] | null;
  readonly year: string;
  readonly policy: Policy;
}

/** Why one registration or activity ended as it did, before it is told where its facts come from and who mends them. */
export interface Explained extends Omit<WhyOne, "chain" | "who"> {
  readonly chain: readonly ExplainedLink[];
  /** Of the element that has the space: its people mend what is wrong. */
  readonly component: string | null;
}
