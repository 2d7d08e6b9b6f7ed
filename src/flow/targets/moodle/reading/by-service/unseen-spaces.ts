import type { Queries } from "../../../../../infra/store/store.ts";
import { OperatorError } from "../../../../../model/errors.ts";
import { makeCall, Refused, type Service } from "../../service/service.ts";

/** So many spaces that are not seen any more are asked about: a right that is missing shows with the first. */
const ASKED = 20;

/**
 * Makes sure that spaces of ours which are not told of any more are gone. To a token that may not see hidden ones they look just so,
 * and would be made a second time. OperatorError `moodle-unseen`.
 */
export async function refuseUnseen(tx: Queries, service: Service): Promise<void> {
  const { rows } = await tx.query<{ id: number; course_key: string }>(
    `select id, course_key from moodle.course
      where id is not null and owner not like 'person:%' and id not in (select id from read_course) order by id limit $1`,
    [ASKED],
  );
  for (const { id, course_key } of rows) if (!(await isGone(service, id))) throw unseen(course_key);
}

async function isGone(service: Service, courseid: number): Promise<boolean> {
  const options = [{ name: "limitnumber", value: 1 }];
  const call = { does: "core_enrol_get_enrolled_users", params: { courseid, options }, repeatable: true };
  try {
    await makeCall(service, call);
    return false;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.code.startsWith("invalidrecord");
  }
}

function unseen(key: string): OperatorError {
  return new OperatorError(`Moodle does not show the space ${key} to the token, though it is there.`, {
    code: "moodle-unseen",
    facts: { space: key },
    next: "Give its user moodle/course:viewhiddencourses on the whole site; without it hidden spaces would be made again.",
  });
}
