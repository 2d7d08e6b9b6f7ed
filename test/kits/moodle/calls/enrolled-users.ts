import { type Given, rowsOf, type Visit } from "../call.ts";
import { mayNotEnter, unknownRecord } from "../refusal.ts";
import { demand, sees } from "../rights.ts";
import { asShown, SHOWN, type ShownUser } from "./users.ts";

interface Option {
  readonly name: string;
  readonly value: string;
}

/** Who is enrolled in a course, however: neither by which way is told, nor the enrolment's own number. */
export async function getEnrolledUsers({ store, caller, now }: Visit, given: Given): Promise<unknown> {
  const { courseid } = given as { readonly courseid: number };
  const found = await store.query<{ visible: number; groupmode: number }>(
    "SELECT visible, groupmode FROM mdl_course WHERE id = $1",
    [courseid],
  );
  const [course] = found.rows;
  if (course === undefined) throw unknownRecord("course");
  if (!sees({ caller }, course)) throw mayNotEnter();
  const options = new Map(rowsOf<Option>(given, "options").map(({ name, value }) => [name, value]));
  if (options.get("onlyactive") === "1" || options.get("onlysuspended") === "1")
    demand({ caller }, "moodle/course:enrolreview");
  // Whoever calls is in no group: where these are apart, nobody is shown.
  if (course.groupmode === APART && !caller.rights.has("moodle/site:accessallgroups")) return [];
  const { rows } = await store.query<ShownUser>(
    `SELECT ${SHOWN}, ${VISITED} AS lastcourseaccess, ${ROLES} AS roles, ${GROUPS} AS groups FROM mdl_user AS u
     WHERE deleted = 0 AND ${enrolledWhere("true")} AND ${statusOf(options, now)}
     ORDER BY id OFFSET $2 LIMIT $3`,
    [courseid, options.get("limitfrom") ?? 0, options.get("limitnumber") ?? null],
  );
  return rows.map((row) => onlyFields(asShown(row), options.get("userfields")));
}

/** Groups that do not see each other. */
const APART = 1;

const CONTEXT = "(SELECT id FROM mdl_context WHERE contextlevel = 50 AND instanceid = $1)";

const ROLES = `(SELECT coalesce(json_agg(json_build_object(
    'roleid', r.roleid, 'name', '', 'shortname', k.shortname, 'sortorder', 0) ORDER BY r.roleid), '[]')
  FROM mdl_role_assignments AS r JOIN mdl_role AS k ON k.id = r.roleid WHERE r.userid = u.id AND r.contextid = ${CONTEXT})`;

const GROUPS = `(SELECT coalesce(json_agg(json_build_object(
    'id', g.id, 'name', g.name, 'description', coalesce(g.description, ''), 'descriptionformat', g.descriptionformat)), '[]')
  FROM mdl_groups_members AS m JOIN mdl_groups AS g ON g.id = m.groupid WHERE m.userid = u.id AND g.courseid = $1)`;

const VISITED = "coalesce((SELECT timeaccess FROM mdl_user_lastaccess WHERE userid = u.id AND courseid = $1), 0)";

/** Active is who comes in by one way at least today. */
function statusOf(options: ReadonlyMap<string, string>, now: number): string {
  const active = enrolledWhere(
    `e.status = 0 AND way.status = 0 AND e.timestart <= ${now} AND (e.timeend = 0 OR e.timeend > ${now})`,
  );
  if (options.get("onlyactive") === "1") return active;
  return options.get("onlysuspended") === "1" ? `NOT ${active}` : "true";
}

function enrolledWhere(condition: string): string {
  return `EXISTS (SELECT FROM mdl_user_enrolments AS e JOIN mdl_enrol AS way ON way.id = e.enrolid
    WHERE way.courseid = $1 AND e.userid = u.id AND ${condition})`;
}

// The full name is always told; groups only where there are some, when fields were asked for.
function onlyFields(row: object, fields: string | undefined): Record<string, unknown> {
  if (fields === undefined) return { ...row };
  const wanted = ["id", "fullname", ...fields.split(",")];
  const told = Object.entries(row).filter(([name, value]) => wanted.includes(name) && !isEmptyList(name, value));
  return Object.fromEntries(told);
}

function isEmptyList(name: string, value: unknown): boolean {
  return name === "groups" && Array.isArray(value) && value.length === 0;
}
