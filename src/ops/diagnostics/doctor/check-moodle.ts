import { examineMoodle, examineReader } from "../../../flow/targets/index.ts";
import type { Clock } from "../../../infra/clock.ts";
import type { Settings } from "../../../infra/config/index.ts";
import { openStore } from "../../../infra/store/open-store.ts";
import { OperatorError, TransientError } from "../../../model/errors.ts";
import { storePlace } from "../../installation/index.ts";
import type { Check } from "./check.ts";

/** Looks at the Moodle that runs change, where they change one. */
export async function checkMoodle(settings: Settings, clock: Clock): Promise<readonly Check[]> {
  const { target, moodle, policy } = settings;
  if (target !== "moodle") return [];
  const checks = await examineMoodle({ settings: moodle, roles: [policy.student_role, policy.teacher_role], clock });
  if (moodle.enrolments === "push") return checks;
  return [...checks, moodle.database_url === null ? PULL_UNREAD : await checkReader(settings)];
}

/** What Moodle takes by itself can be seen in its database alone. */
const PULL_UNREAD: Check = {
  check: "moodle-pull",
  status: "wrong",
  expected: "moodle.database_url",
  found: "moodle.enrolments: pull",
};

/** Looks whether Moodle may read what is published for it; nobody outside reads the embedded store. */
async function checkReader(settings: Settings): Promise<Check> {
  const check = "moodle-reader";
  if (settings.database_url === null) return { check, status: "wrong", expected: "database_url", found: "" };
  try {
    const store = await openStore(storePlace({ settings, who: "passerelle doctor" }));
    return await examineReader(store, settings.moodle).finally(() => store.close());
  } catch (error) {
    if (!(error instanceof OperatorError || error instanceof TransientError)) throw error;
    const status = error instanceof TransientError ? "out-of-reach" : "wrong";
    return { check, status, expected: "", found: error.message };
  }
}
