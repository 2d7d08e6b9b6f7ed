import { examineMoodle } from "../../../flow/targets/index.ts";
import type { Settings } from "../../../infra/config/index.ts";
import type { Check } from "./check.ts";

/** Looks at the Moodle that runs change, where they change one. */
export async function checkMoodle({ target, moodle, policy }: Settings): Promise<readonly Check[]> {
  return target === "moodle" ? examineMoodle(moodle, [policy.student_role, policy.teacher_role]) : [];
}
