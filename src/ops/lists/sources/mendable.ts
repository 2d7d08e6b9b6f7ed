import { REGISTRATION_REASONS, TEACHER_REASONS } from "../../../model/reasons.ts";

/** Reasons that somebody can mend, by who can, as an SQL `values` list of `(reason, who)`. */
export function mendableReasons(of: "registration" | "activity"): string {
  const reasons = of === "registration" ? REGISTRATION_REASONS : TEACHER_REASONS;
  const mendable = Object.entries(reasons).filter(([, { by }]) => by !== "nobody");
  return `(values ${mendable.map(([reason, { by }]) => `('${reason}', '${by}')`).join(", ")})`;
}
