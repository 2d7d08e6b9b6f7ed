import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { askList } from "../reading/by-service/ask.ts";
import { cohortRows, courseRows, userRows } from "../reading/by-service/site-rows.ts";
import { groupRows, openSpaceDesk } from "../reading/by-service/space-rows.ts";
import { openService, type Service } from "../service/service.ts";
import { servicePlace } from "../settings.ts";
import type { MoodleCheck } from "./moodle-check.ts";

/** Reads by web services a little of what runs read: no function tells the rights of a token. Errors as of reading. */
export async function examineReading(settings: MoodleSettings): Promise<MoodleCheck> {
  const service = openService({ ...servicePlace(settings), retries: 0 });
  await readAccounts(service);
  await cohortRows(service);
  const [space] = await courseRows(service);
  if (space !== undefined) await readSpace(service, Number(space["id"]));
  return { check: "moodle-capabilities", status: space === undefined ? "skipped" : "ok", expected: "", found: TRIED };
}

const TRIED =
  "core_user_get_users, core_cohort_get_cohorts, core_enrol_get_enrolled_users, core_group_get_course_groups";

/** Until somebody else than whoever reads is told of. */
async function readAccounts(service: Service): Promise<void> {
  let told = 0;
  for await (const rows of userRows(service, [])) {
    told += rows.length;
    if (told > 1) return;
  }
}

async function readSpace(service: Service, courseid: number): Promise<void> {
  const options = [
    { name: "onlyactive", value: 1 },
    { name: "limitnumber", value: 1 },
  ];
  await askList(service, "core_enrol_get_enrolled_users", { courseid, options });
  await groupRows(openSpaceDesk(service, new Map()), courseid);
}
