import type { Teaching } from "../../model/teaching.ts";

/** Why an element has no space of its own. */
export const NO_SPACE_REASONS = [
  "element-unknown",
  "carrier-cycle",
  "carried",
  "element-technical",
  "element-closed",
  "no-group-no-load",
] as const;
export type NoSpaceReason = (typeof NO_SPACE_REASONS)[number];

/** Whether an element has a space of its own; a suspended one keeps it. */
export type SpaceDecision =
  | { readonly exists: true; readonly suspended: boolean }
  | { readonly exists: false; readonly reason: NoSpaceReason };

/** A space exists for each element that is open, not technical, not carried, and has a group or a pseudo-group. */
export function decideSpace(teaching: Teaching): SpaceDecision {
  const { element, carrier } = teaching;
  if (element === null) return { exists: false, reason: "element-unknown" };
  if (carrier.kind === "cycle") return { exists: false, reason: "carrier-cycle" };
  if (carrier.kind === "carried") return { exists: false, reason: "carried" };
  if (element.technical) return { exists: false, reason: "element-technical" };
  if (!element.open) return { exists: false, reason: "element-closed" };
  const taught = teaching.groups.size > 0 || teaching.pseudoGroup !== null;
  return taught ? { exists: true, suspended: element.suspended } : { exists: false, reason: "no-group-no-load" };
}
