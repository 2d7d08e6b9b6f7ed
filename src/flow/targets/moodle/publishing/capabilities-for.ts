import { CAPABILITIES } from "../capabilities.ts";
import type { Enrolments } from "../reading/pictures.ts";

/** The rights that the user of the token needs on the whole site, by the way that enrolments go. */
export function capabilitiesFor(enrolments: Enrolments): readonly string[] {
  if (enrolments === "push") return CAPABILITIES;
  return [...CAPABILITIES.filter((right) => !right.startsWith("enrol/manual:")), "enrol/database:unenrol"];
}
