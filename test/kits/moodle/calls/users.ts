import { createHash } from "node:crypto";
import { type Call, type Capability, type Given, rowsOf, type Visit, whole, type Work } from "../call.ts";
import { LEVEL, makeContexts } from "../contexts.ts";
import { badParameter, codingError, refused, unknownRecord } from "../refusal.ts";
import { demand } from "../rights.ts";
import { fitsType } from "../type-of-value.ts";
import { findRow, insertRows, updateRow } from "../rows.ts";
import { warningsByRow } from "./by-row.ts";

/** Two accounts that every site has. */
const GUEST = 1;
const ADMINISTRATOR = 2;

interface NewUser {
  readonly username: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
  readonly auth: string;
  readonly password?: string;
  readonly createpassword?: boolean;
}

interface ChangedUser extends Partial<NewUser> {
  readonly id: number;
}

/** Creates accounts: all of them, or none. */
export const createUsers: Call = whole(async (work, given) => {
  demand(work, "moodle/user:create");
  const users = rowsOf<NewUser>(given, "users");
  const taken = await findTaken(work, users);
  for (const user of users) refuseUser(user, taken);
  const times = { confirmed: 1, mnethostid: 1, timecreated: work.now, timemodified: work.now };
  const rows = users.map((user) => ({ ...user, ...times, password: hashOf(user.password) }));
  const ids = await insertRows(work.tx, "user", rows);
  await makeContexts(work, { level: LEVEL.user, instances: ids });
  return users.map(({ username }, place) => ({ id: ids[place], username }));
});

/** Usernames, and e-mail addresses in lower case, that somebody has. */
interface Taken {
  readonly usernames: Set<string>;
  readonly emails: Set<string>;
}

async function findTaken({ tx }: Work, users: readonly NewUser[]): Promise<Taken> {
  const { rows } = await tx.query<{ username: string; email: string; deleted: number }>(
    `SELECT username, lower(email) AS email, deleted FROM mdl_user WHERE username = ANY ($1) OR lower(email) = ANY ($2)`,
    [users.map(({ username }) => username), users.map(({ email }) => email.toLowerCase())],
  );
  const there = rows.filter(({ deleted }) => deleted === 0);
  return { usernames: new Set(rows.map(({ username }) => username)), emails: new Set(there.map(({ email }) => email)) };
}

/** Refuses an account that cannot be; one that can be is taken from then on. */
function refuseUser(user: NewUser, { usernames, emails }: Taken): void {
  const { username } = user;
  const email = user.email.toLowerCase();
  if (usernames.has(username)) throw badParameter(`Username already exists: ${username}`);
  for (const field of ["firstname", "lastname"] as const) {
    if (user[field].trim() === "") throw badParameter(`The field ${field} cannot be blank`);
  }
  if (!isEmail(email)) throw badParameter(`Email address is invalid: ${user.email}`);
  if (emails.has(email)) throw badParameter(`Email address already exists: ${user.email}`);
  checkPassword(user);
  usernames.add(username);
  emails.add(email);
}

function checkPassword({ auth, password, createpassword }: NewUser): void {
  if (password !== undefined) refuseWeak(password);
  else if (auth === "manual" && createpassword !== true) {
    throw badParameter("Invalid password: you must provide a password, or set createpassword.");
  }
}

const PASSWORD_RULES: readonly (readonly [RegExp, string])[] = [
  [/.{8}/, "Passwords must be at least 8 characters long."],
  [/\d/, "Passwords must have at least 1 digit(s)."],
  [/[a-z]/, "Passwords must have at least 1 lower case letter(s)."],
  [/[A-Z]/, "Passwords must have at least 1 upper case letter(s)."],
  [/[^a-zA-Z0-9]/, "The password must have at least 1 special character(s) such as *, -, or #."],
];

// Moodle's own words become the code of the refusal.
function refuseWeak(password: string): void {
  const broken = PASSWORD_RULES.filter(([rule]) => !rule.test(password)).map(([, words]) => `<div>${words}</div>`);
  if (broken.length > 0) throw refused(broken.join(""), `error/${broken.join("")}`);
}

function hashOf(password: string | undefined): string {
  return password === undefined ? "not cached" : createHash("sha256").update(password).digest("hex");
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}

async function isEmailTaken({ tx }: Work, email: string, by: number): Promise<boolean> {
  const taken = "SELECT id FROM mdl_user WHERE lower(email) = lower($1) AND id <> $2 AND deleted = 0";
  return (await findRow(tx, taken, [email, by])) !== undefined;
}

/** Alters accounts, each by itself: what fails is told in a warning, except that some warnings break the answer. */
export function updateUsers(visit: Visit, given: Given): Promise<unknown> {
  demand(visit, "moodle/user:update");
  return warningsByRow(visit, rowsOf<ChangedUser>(given, "users"), { item: "user", carryOut: updateUser });
}

async function updateUser(work: Work, { password, ...user }: ChangedUser): Promise<null> {
  const { id, email } = user;
  const found = "SELECT email, deleted FROM mdl_user WHERE id = $1";
  const known = await findRow<{ email: string; deleted: number }>(work.tx, found, [id]);
  if (known === undefined) throw refused("invaliduserid", "Invalid user ID");
  if (known.deleted === 1) throw refused("usernotupdateddeleted", "error/usernotupdateddeleted");
  if (id === GUEST) throw refused("usernotupdatedguest", "error/usernotupdatedguest");
  if (email !== undefined && email !== known.email) {
    if (!isEmail(email)) throw refused("useremailinvalid", "error/useremailinvalid");
    if (await isEmailTaken(work, email, id)) throw refused("useremailduplicate", "Duplicate address");
  }
  if (password !== undefined) refuseWeak(password);
  const secret = password === undefined ? {} : { password: hashOf(password) };
  await updateRow(work.tx, "user", { ...user, ...secret, timemodified: work.now });
  return null;
}

/** Deletes accounts: all of them, or none. Their rows stay, under other names. */
export const deleteUsers: Call = whole(async (work, given) => {
  demand(work, "moodle/user:delete");
  const ids = rowsOf<number>(given, "userids");
  const found = "SELECT id FROM mdl_user WHERE id = ANY ($1) AND deleted = 0";
  const known = new Set((await work.tx.query<{ id: number }>(found, [ids])).rows.map(({ id }) => id));
  for (const id of ids) {
    if (!known.has(id)) throw unknownRecord("user");
    if (id === ADMINISTRATOR) throw refused("useradminodelete", "Administrator accounts cannot be deleted.");
  }
  await forget(
    work,
    ids.filter((id) => id !== GUEST),
  );
});

/** Under the address and the second, or the next one that is free: the same person may be deleted twice within a second. */
async function forget({ tx, now }: Work, ids: readonly number[]): Promise<void> {
  for (const table of ["user_enrolments", "groups_members", "cohort_members", "role_assignments", "user_lastaccess"]) {
    await tx.query(`DELETE FROM mdl_${table} WHERE userid = ANY ($1)`, [ids]);
  }
  await tx.query(
    `UPDATE mdl_user AS u SET deleted = 1, idnumber = '', picture = 0, email = md5(username), timemodified = $2::bigint,
       username = (
         SELECT name || n FROM generate_series($2::bigint, $2::bigint + 1000) AS n,
           concat(coalesce(nullif(u.email, ''), u.username), '.') AS name
         WHERE NOT EXISTS (SELECT FROM mdl_user AS other WHERE other.username = name || n) ORDER BY n LIMIT 1)
     WHERE id = ANY ($1)`,
    [ids, now],
  );
}

/** Fields that accounts are found by, and what their values must be. */
const SEARCHED: Readonly<Record<string, string>> = { id: "int", idnumber: "raw", username: "username", email: "raw" };

/** Accounts by values of a field; values that nobody has are simply absent. */
export async function getUsersByField(visit: Visit, given: Given): Promise<unknown> {
  const { store, address } = visit;
  const { field } = given as { readonly field: string };
  const type = SEARCHED[field];
  if (type === undefined) throw codingError("invalid field parameter");
  const values = rowsOf<string>(given, "values");
  if (!values.every((value) => fitsType(type, value))) throw badParameter("");
  const gone = field === "id" ? "" : "AND deleted = 0";
  const { rows } = await store.query<ShownUser>(
    `SELECT ${SHOWN}, profile || '2' AS profileimageurlsmall, profile || '1' AS profileimageurl
     FROM mdl_user, (SELECT $2 || '/theme/image.php/boost/core/1/u/f' AS profile) AS picture
     WHERE ${field}::text = ANY ($1) ${gone} ORDER BY id`,
    [values, address],
  );
  return toldTo(visit, rows, [field]);
}

/** What accounts are looked for by, beside each other; `%` stands for anything in an e-mail address, in whatever letters. */
const CRITERIA: Readonly<Record<string, string>> = {
  id: "id::text = ",
  username: "username = ",
  idnumber: "idnumber = ",
  email: "email ILIKE ",
  auth: "auth = ",
};

/** Accounts by criteria, all of which they meet. */
export async function getUsers(visit: Visit, given: Given): Promise<unknown> {
  const { store, address } = visit;
  const criteria = rowsOf<{ readonly key: string; readonly value: string }>(given, "criteria");
  const tests = criteria.map(({ key }, place) => `${CRITERIA[key] ?? "false AND '' = "}$${place + 1}`);
  const { rows } = await store.query<ShownUser>(
    `SELECT ${SHOWN}, $${criteria.length + 1} || '/theme/image.php/boost/core/1/u/f2' AS profileimageurlsmall,
       $${criteria.length + 1} || '/theme/image.php/boost/core/1/u/f1' AS profileimageurl
     FROM mdl_user WHERE deleted = 0 AND ${tests.join(" AND ")} ORDER BY id`,
    [...criteria.map(({ value }) => value), address],
  );
  const asked = criteria.map(({ key }) => key);
  return { users: toldTo(visit, rows, asked), warnings: [] };
}

/** What is not told of others without a right. */
const KEPT_BACK: readonly (readonly [Capability, readonly string[]])[] = [
  [
    "moodle/user:viewalldetails",
    ["username", "idnumber", "department", "auth", "confirmed", "lang", "theme", "mailformat", "trackforums"],
  ],
  ["moodle/site:viewuseridentity", ["email"]],
];

/** Accounts as a caller is told of them: whole to whom they are, and of others nothing where they were asked for by what is kept back. */
function toldTo({ caller }: Visit, users: readonly ShownUser[], asked: readonly string[]): readonly object[] {
  if (!caller.rights.has("moodle/user:viewdetails")) return [];
  const kept = KEPT_BACK.flatMap(([right, fields]) => (caller.rights.has(right) ? [] : fields));
  const told = asked.some((field) => kept.includes(field)) ? users.filter(({ id }) => id === caller.userId) : users;
  return told.map((user) => (user.id === caller.userId ? asShown(user) : without(asShown(user), kept)));
}

function without(user: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(user).filter(([name]) => !fields.includes(name)));
}

/** What is shown of an account. */
export const SHOWN = `id, username, firstname, lastname, firstname || ' ' || lastname AS fullname, email, department,
  idnumber, firstaccess, lastaccess, auth,
  suspended, confirmed, lang, theme, timezone, mailformat, trackforums`;

/** An account to be shown. */
export interface ShownUser {
  readonly id: number;
  readonly idnumber: string;
}

/** The same without its number, where it has none. */
export function asShown({ idnumber, ...user }: ShownUser): object {
  return idnumber === "" ? user : { ...user, idnumber };
}
