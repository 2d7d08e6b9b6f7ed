import type { ThingState } from "../../../../model/plan.ts";
import { NO_EMAIL, NO_NAME } from "../reading/readings.ts";
import type { Param } from "../service/encode-form.ts";
import { isUsername } from "../service/is-username.ts";
import { type Row, sendRows } from "../service/send-rows.ts";
import { allMade, warnedOf } from "./answers.ts";
import { givenNumbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import { takenEmails } from "./taken-emails.ts";
import { takenNumbers } from "./taken-numbers.ts";
import { alteredFields, idOf, missingOf, type Refusals, sorted, type Told, type Work } from "./work.ts";

const HELD = ["person_code", "family_name", "first_name", "email", "suspended"];

/** Makes, alters, suspends and removes accounts. */
export async function writeUsers(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, updates, removes } = sorted(pending, HELD);
  const made = await create(work, creates);
  const altered = await update(work, updates);
  return [...made, ...altered, ...(await remove(work, removes))];
}

async function create(work: Work, creates: readonly Told[]): Promise<Refusals> {
  const unfit = await findUnfit(work, creates);
  const known = new Set(unfit.map(({ thing }) => thing));
  const fit = creates.filter((one) => !known.has(one));
  const rows = fit.map((thing) => ({ thing, params: { ...accountOf(work), ...paramsOf(thing.after) } }));
  const missing = missingOf(work, "user", ({ key }) => ({ text: String(key[0]), course: null }));
  const way = { does: "core_user_create_users", list: "users", answered: allMade, missing };
  const refused = await sendRows(work.service, way, rows);
  const things = new Set(refused.map(({ thing }) => thing));
  const suspended = fit.filter((one) => one.after["suspended"] === true && !things.has(one));
  return [...unfit, ...refused, ...(await suspend(work, suspended))];
}

// Moodle would refuse the whole call for one of these, and not say which; a number that others have it would give again.
async function findUnfit(work: Work, creates: readonly Told[]): Promise<Refusals> {
  const taken = await takenEmails(work, creates);
  const numbered = await takenNumbers(work, creates);
  return creates.flatMap((thing) => {
    const username = String(thing.key[0]);
    const others = numbered.get(username);
    if (others !== undefined) return [{ thing, said: `idnumber: that of ${others}` }];
    const other = taken.get(username);
    if (other !== undefined) return [{ thing, said: `email: that of ${other}` }];
    return isUsername(username) ? [] : [{ thing, said: "username: small letters, digits and . _ @ - only" }];
  });
}

// No account is made suspended.
async function suspend(work: Work, created: readonly Told[]): Promise<Refusals> {
  if (created.length === 0) return [];
  const identities = created.map(({ key }) => ({ text: String(key[0]), course: null }));
  const given = await givenNumbers(work.reader, "user", identities);
  const rows = created.map((thing) => ({ thing, params: { id: given.of([thing.key[0], null]), suspended: true } }));
  return sendRows(work.service, { does: "core_user_update_users", list: "users" }, rows);
}

function accountOf({ auth }: Work): Readonly<Record<string, Param>> {
  // Who signs in elsewhere has no password here; else Moodle makes one and sends it.
  return auth === "manual" ? { auth, createpassword: true } : { auth };
}

function paramsOf(after: ThingState): Readonly<Record<string, Param>> {
  const { username, person_code, family_name, first_name, email } = after;
  return {
    username: String(username),
    firstname: textOr(first_name, NO_NAME),
    lastname: textOr(family_name, NO_NAME),
    email: textOr(email, String(username) + NO_EMAIL),
    idnumber: textOr(person_code, ""),
  };
}

function update(work: Work, updates: readonly Told[]): Promise<Refusals> {
  const rows = updates.map((thing) => ({ thing, params: { id: idOf(thing), ...alteredParams(thing) } }));
  return sendRows(work.service, { does: "core_user_update_users", list: "users", answered: warnedOf }, rows);
}

/** What each field of an account is called in Moodle. */
const NAMES: Readonly<Record<string, string>> = {
  person_code: "idnumber",
  family_name: "lastname",
  first_name: "firstname",
  email: "email",
};

function alteredParams(thing: Told): Readonly<Record<string, Param>> {
  const fields = alteredFields(thing, HELD);
  const params = paramsOf({ username: thing.key[0], ...thing.after });
  const texts = fields.flatMap((field) => {
    const name = NAMES[field];
    const value = name === undefined ? undefined : params[name];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  const suspended = fields.includes("suspended") ? { suspended: thing.after["suspended"] === true } : {};
  return { ...Object.fromEntries(texts), ...suspended };
}

function remove(work: Work, removes: readonly Pending[]): Promise<Refusals> {
  const rows = removes.map((thing) => ({ thing, params: idOf(thing) }));
  const way = { does: "core_user_delete_users", list: "userids", missing: stillThere };
  return sendRows(work.service, way, rows);

  // A second time is refused: what a call has removed of which nobody knew is left out.
  async function stillThere(some: readonly Row<Pending>[]): Promise<readonly Row<Pending>[]> {
    const identities = some.map(({ thing }) => ({ text: String(thing.key[0]), course: null }));
    const there = await givenNumbers(work.reader, "user", identities);
    return some.filter(({ thing }) => there.has([thing.key[0], null]));
  }
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" && value.trim() !== "" ? value : otherwise;
}
