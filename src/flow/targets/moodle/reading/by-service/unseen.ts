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

/** Makes sure that the category of every space that was told of was told of, too. OperatorError `moodle-unseen-category`. */
export async function refuseUnseenCategories(tx: Queries): Promise<void> {
  const { rows } = await tx.query<{ name: string }>(
    `select coalesce(number, short_name) as name from read_course c where not exists (select from read_category k where k.id = c.category)
      order by id limit 1`,
  );
  const [space] = rows;
  if (space === undefined) return;
  throw new OperatorError(`Moodle does not show the category of the space ${space.name} to the token.`, {
    code: "moodle-unseen-category",
    facts: { space: space.name },
    next: "Give its user moodle/category:viewhiddencategories on the whole site; without it hidden categories would be made again.",
  });
}

/**
 * Makes sure that accounts of ours, by Moodle's numbers, that are not told of any more are gone: by its number one is told of even then,
 * to whom may see people. OperatorError `moodle-unseen-accounts`.
 */
export async function refuseUnseenAccounts(service: Service, accounts: readonly number[]): Promise<void> {
  const values = accounts.slice(0, ASKED);
  if (values.length === 0) return;
  const call = { does: "core_user_get_users_by_field", params: { field: "id", values }, repeatable: true };
  const gone = await makeCall(service, call);
  if (!Array.isArray(gone) || gone.length < values.length) throw unseenAccounts();
}

/** What is thrown where accounts are not told of, or without what they are known by. */
export function unseenAccounts(): OperatorError {
  return new OperatorError("Moodle does not tell the token all accounts with their usernames and e-mail addresses.", {
    code: "moodle-unseen-accounts",
    next: "Give its user moodle/user:viewdetails, moodle/user:viewalldetails and moodle/site:viewuseridentity on the whole site, and let Moodle's setting showuseridentity hold the e-mail address.",
  });
}

/** What is thrown where people are in the groups of a space, and nobody is told of as its participant. */
export function unseenParticipants(course: number): OperatorError {
  return new OperatorError(`Moodle does not tell the token who is in the space of its number ${course}.`, {
    code: "moodle-unseen-participants",
    facts: { number: String(course) },
    next: "Give its user moodle/site:accessallgroups on the whole site; without it everybody would be enrolled again.",
  });
}
