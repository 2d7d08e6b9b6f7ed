import { examineMoodle } from "../../../flow/targets/index.ts";
import type { Clock } from "../../../infra/clock.ts";
import type { Settings } from "../../../infra/config/index.ts";
import type { Check } from "./check.ts";

/** Looks at the Moodle that runs change, where they change one. */
export async function checkMoodle({ target, moodle, policy }: Settings, clock: Clock): Promise<readonly Check[]> {
  if (target !== "moodle") return [];
  return examineMoodle({ settings: moodle, roles: [policy.student_role, policy.teacher_role], clock });
}
