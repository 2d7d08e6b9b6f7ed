import type { SpaceDecision } from "../../model/decision.ts";
import type { Teaching } from "../../model/teaching.ts";

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
