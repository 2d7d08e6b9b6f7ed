import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { askList } from "../reading/by-service/ask.ts";
import { cohortRows, courseRows } from "../reading/by-service/site-rows.ts";
import { groupRows, openSpaceDesk } from "../reading/by-service/space-rows.ts";
import { unseenAccounts } from "../reading/by-service/unseen.ts";
import { openService, type Service } from "../service/service.ts";
import { servicePlace } from "../settings.ts";
import type { MoodleCheck } from "./moodle-check.ts";

/** So many spaces are looked into for somebody. */
const SPACES = 10;

/** So many people are asked about: a teacher is told of to everybody. */
const PEOPLE = 20;

const TRIED =
  "core_cohort_get_cohorts, core_group_get_course_groups, core_enrol_get_enrolled_users, core_user_get_users";

/** Reads by web services a little of what runs read: no function tells the rights of a token. Errors as of reading. */
export async function examineReading(settings: MoodleSettings): Promise<MoodleCheck> {
  const service = openService({ ...servicePlace(settings), retries: 0 });
  await cohortRows(service);
  const spaces = (await courseRows(service)).slice(-SPACES).map(({ id }) => Number(id));
  const people = await somebodyIn(service, spaces);
  if (people.length > 0) await readAccounts(service, people);
  return { check: "moodle-capabilities", status: people.length > 0 ? "ok" : "skipped", expected: "", found: TRIED };
}

/** People in the first of some spaces that has any, by Moodle's numbers. */
async function somebodyIn(service: Service, spaces: readonly number[]): Promise<readonly number[]> {
  const options = [
    { name: "onlyactive", value: 1 },
    { name: "limitnumber", value: PEOPLE },
    { name: "userfields", value: "id" },
  ];
  for (const courseid of spaces) {
    await groupRows(openSpaceDesk(service, new Map()), courseid);
    const people = await askList(service, "core_enrol_get_enrolled_users", { courseid, options });
    if (people.length > 0) return people.map(({ id }) => Number(id));
  }
  return [];
}

async function readAccounts(service: Service, values: readonly number[]): Promise<void> {
  const told = await askList(service, "core_user_get_users_by_field", { field: "id", values });
  const isNamed = told.every(({ username }) => username !== undefined);
  // Whoever manages a site may have none.
  const isWritten = told.some(({ email }) => email !== undefined);
  if (told.length < values.length || !isNamed || !isWritten) throw unseenAccounts();
}
