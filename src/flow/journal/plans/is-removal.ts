import { quotedTexts } from "../../../infra/store/quoted.ts";
import { REMOVALS } from "../../../model/plan.ts";

/** SQL condition on a row of `journal.change`: it takes something away. Written as in the index of what is notable, which serves no other form. */
export function isRemoval(row = "journal.change"): string {
  return `${row}.action in (${quotedTexts(REMOVALS)})`;
}
