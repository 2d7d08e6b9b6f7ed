import type { WebWords } from "../web-words.ts";

/** Two runs side by side. */
export const comparison: WebWords["comparison"] = {
  lead: "What differs, from the older to the newer; what is equal is folded at the end.",
  allEqual: "Nothing differs between these two runs.",
  decisions: "decisions that became others",
  changes: "changes made",
  stages: "Duration of the stages",
  rows: "Rows delivered",
  becomes: "becomes",
  sameReason: "same reason; another space, group or notice",
  difference: "difference",
  guards: "Guards that tripped in one of them only",
  unseen: "had nothing to look at",
  sameGuards: "{n} {n|guard did|guards did} the same in both",
};
