import { isUsername } from "../../service/is-username.ts";
import type { Service } from "../../service/service.ts";
import type { ReadRow } from "../copy-reading.ts";
import { NO_EMAIL, NO_NAME } from "../readings.ts";
import { ask, askList, inParts, listIn, nameIn, textIn, type Told } from "./ask.ts";
import { refuseUnseenAccounts, unseenAccounts } from "./unseen.ts";

/** All categories, in one call. */
export async function categoryRows(service: Service): Promise<readonly ReadRow[]> {
  const told = await askList(service, "core_course_get_categories", {});
  return told.map((category) => ({
    id: Number(category["id"]),
    number: textIn(category, "idnumber"),
    parent: Number(category["parent"]) || null,
    name: nameIn(category, "name"),
    // Not told to everybody: whoever is not told of hidden ones is not shown them either.
    visible: category["visible"] !== 0,
  }));
}

/** All spaces, in one call. What people have put in them is not told. */
export async function courseRows(service: Service): Promise<readonly ReadRow[]> {
  const told = await askList(service, "core_course_get_courses", {});
  return told
    .filter((course) => Number(course["categoryid"]) !== 0)
    .map((course) => ({
      id: Number(course["id"]),
      number: textIn(course, "idnumber"),
      category: Number(course["categoryid"]),
      full_name: nameIn(course, "fullname"),
      short_name: nameIn(course, "shortname"),
      visible: course["visible"] !== 0,
      filled: null,
      modified: Number(course["timemodified"] ?? 0),
    }));
}

/** All cohorts, in one call. */
export async function cohortRows(service: Service): Promise<readonly ReadRow[]> {
  const told = await askList(service, "core_cohort_get_cohorts", {});
  return told.map((cohort) => ({
    id: Number(cohort["id"]),
    number: textIn(cohort, "idnumber"),
    name: nameIn(cohort, "name"),
  }));
}

/** Who is in cohorts, some of them a call. */
export async function* cohortMemberRows(
  service: Service,
  cohorts: readonly number[],
): AsyncIterable<readonly ReadRow[]> {
  for (const cohortids of inParts(cohorts, 50)) {
    const told = await askList(service, "core_cohort_get_cohort_members", { cohortids });
    yield told.flatMap(({ cohortid, userids }) => pairs("cohort", cohortid, userids));
  }
}

/** A thing, and people by their numbers. */
export function pairs(column: string, id: unknown, people: unknown): readonly ReadRow[] {
  const list: readonly unknown[] = Array.isArray(people) ? people : [];
  return list.map((person) => ({ [column]: Number(id), person: Number(person) }));
}

/** An account that the picture knows. */
export interface KnownAccount {
  readonly id: number;
  readonly name: string;
  readonly ours: boolean;
}

/**
 * All accounts. No function tells them page by page: they are asked for by how their e-mail address begins; those that are known and
 * were not told then, by their usernames. OperatorError `moodle-unseen-accounts` where accounts are kept from the token.
 */
export async function* userRows(service: Service, known: readonly KnownAccount[]): AsyncIterable<readonly ReadRow[]> {
  const seen = new Set<unknown>();
  for (const sign of "abcdefghijklmnopqrstuvwxyz0123456789") {
    const answer = await ask(service, "core_user_get_users", { criteria: [{ key: "email", value: `${sign}%` }] });
    const told = usersIn(answer).filter(({ id }) => !seen.has(id));
    // Everybody has one.
    if (told.some(({ username }) => username === undefined)) throw unseenAccounts();
    for (const { id } of told) seen.add(id);
    yield accountsIn(told);
  }
  const left = known.filter(({ id }) => !seen.has(id));
  const ours = new Set<unknown>(left.flatMap(({ id, ours }) => (ours ? [id] : [])));
  for await (const told of toldByName(
    service,
    left.map(({ name }) => name),
  )) {
    // Ours have one, and are told by it to whom may know it.
    if (told.some(({ id, email }) => ours.has(id) && email === undefined)) throw unseenAccounts();
    for (const { id } of told) ours.delete(id);
    yield accountsIn(told);
  }
  await refuseUnseenAccounts(service, [...ours].map(Number));
}

/** Accounts by their usernames. */
export async function* userRowsNamed(
  service: Service,
  usernames: readonly string[],
): AsyncIterable<readonly ReadRow[]> {
  for await (const told of toldByName(service, usernames)) yield accountsIn(told);
}

/** What is told of accounts by their usernames; what cannot be one is not there, and would make the whole call fail. */
async function* toldByName(service: Service, usernames: readonly string[]): AsyncIterable<readonly Told[]> {
  for (const values of inParts(usernames.filter(isUsername), 200))
    yield await askList(service, "core_user_get_users_by_field", { field: "username", values });
}

function usersIn(answer: unknown): readonly Told[] {
  return typeof answer === "object" && answer !== null && "users" in answer ? listIn(answer.users) : [];
}

function accountsIn(told: readonly Told[]): readonly ReadRow[] {
  return told
    .filter(({ username }) => typeof username === "string" && username !== "guest")
    .map((user) => ({
      id: Number(user["id"]),
      username: textIn(user, "username"),
      person_code: textIn(user, "idnumber"),
      family_name: unless(textIn(user, "lastname"), (name) => name === NO_NAME),
      first_name: unless(textIn(user, "firstname"), (name) => name === NO_NAME),
      email: unless(textIn(user, "email"), (email) => email.endsWith(NO_EMAIL)),
      suspended: user["suspended"] === true,
      used: Number(user["lastaccess"] ?? 0) > 0 ? true : null,
    }));
}

function unless(text: string | null, isNone: (text: string) => boolean): string | null {
  return text === null || isNone(text) ? null : text;
}
