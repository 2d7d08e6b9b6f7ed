import { FUNCTIONS } from "../functions.ts";
import type { Enrolments } from "../reading/pictures.ts";

/** Those that send enrolments. */
const SENDING: readonly string[] = [
  "core_role_unassign_roles",
  "enrol_manual_enrol_users",
  "enrol_manual_unenrol_users",
];

/** Ends what Moodle's plugin only suspends. */
const ENDING = "core_enrol_unenrol_user_enrolment";

/** The functions that the service of the token has to hold, by the way that enrolments go. */
export function functionsFor(enrolments: Enrolments): readonly string[] {
  return enrolments === "push" ? FUNCTIONS : [...FUNCTIONS.filter((name) => !SENDING.includes(name)), ENDING];
}
