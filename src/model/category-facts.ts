import type { ThingState } from "./plan.ts";
import type { WantedCategory } from "./wanted.ts";

/** Everything that the category tree is decided on, beside the changes of spaces. */
export interface CategoryFacts {
  /** Every category that some legitimate place names. */
  readonly defined: readonly WantedCategory[];
  readonly actual: readonly ThingState[];
  /** How many spaces stand in a category now. */
  readonly standing: ReadonlyMap<string, number>;
}
