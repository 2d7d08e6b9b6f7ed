import { type Given, rowsOf, type Visit } from "../call.ts";
import { badParameter, Refusal } from "../refusal.ts";

const SEARCHED = ["", "id", "ids", "shortname", "idnumber", "category"];

interface Shown {
  readonly visible: number;
}

/** What both ways of asking show of a course. */
const SHOWN = `c.id, c.fullname, c.fullname AS displayname, c.shortname, c.category AS categoryid, c.idnumber,
  coalesce(c.summary, '') AS summary, c.summaryformat, c.format, c.showgrades, c.newsitems, c.startdate, c.enddate, c.maxbytes,
  c.showreports, c.visible, c.groupmode, c.groupmodeforce, c.defaultgroupingid, c.enablecompletion, c.completionnotify, c.lang,
  c.timecreated, c.timemodified, true AS showactivitydates, true AS showcompletionconditions`;

/** Courses by a field. Hidden ones are told to nobody who may not see them: as if they were not there. */
export async function getCoursesByField({ store, caller, address }: Visit, given: Given): Promise<unknown> {
  const { field, value } = given as { readonly field: string; readonly value: string };
  if (!SEARCHED.includes(field)) throw badParameter("Invalid field name");
  const column = field === "ids" ? "id" : field;
  const wanted = field === "ids" ? value.split(",") : [value];
  const test = field === "" ? "$1::text[] IS NOT NULL" : `c.${column}::text = ANY ($1)`;
  const { rows } = await store.query<Shown>(
    `SELECT ${SHOWN}, c.sortorder, coalesce(k.name, '') AS categoryname, '[]'::json AS summaryfiles, '[]'::json AS overviewfiles,
       c.theme, c.marker, c.legacyfiles, c.calendartype, c.requested, c.cacherev,
       $2 || '/pluginfile.php/' || c.id || '/course/generated/course.svg' AS courseimage, ${contacts()} AS contacts,
       array(SELECT enrol FROM mdl_enrol WHERE courseid = c.id AND status = 0 ORDER BY sortorder) AS enrollmentmethods
     FROM mdl_course AS c LEFT JOIN mdl_course_categories AS k ON k.id = c.category WHERE ${test} ORDER BY c.sortorder, c.id`,
    [wanted, address],
  );
  if (field === "ids" && rows.length < wanted.length) throw brokenByUnknown();
  const all = caller.rights.has("moodle/course:viewhiddencourses");
  const seen = rows.filter(({ visible }) => all || visible === 1);
  return { courses: seen, warnings: [] };
}

function contacts(): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', u.id, 'fullname', u.firstname || ' ' || u.lastname)), '[]')
    FROM mdl_role_assignments AS r JOIN mdl_context AS x ON x.id = r.contextid AND x.contextlevel = 50 AND x.instanceid = c.id
    JOIN mdl_user AS u ON u.id = r.userid WHERE r.roleid = 3)`;
}

// A fault of PHP, not an answer: it has no code.
function brokenByUnknown(): Refusal {
  return new Refusal({ exception: "Error", message: 'Attempt to assign property "contextvalidated" on null' });
}

/** The courses that somebody is in. */
export async function getUsersCourses({ store, caller }: Visit, given: Given): Promise<unknown> {
  const { rows } = await store.query<Shown>(
    `SELECT ${SHOWN}, true AS completionhascriteria FROM mdl_course AS c WHERE id IN (SELECT courseid
       FROM mdl_enrol AS way JOIN mdl_user_enrolments AS e ON e.enrolid = way.id WHERE e.userid = $1) ORDER BY id`,
    [given["userid"]],
  );
  const all = caller.rights.has("moodle/course:viewhiddencourses");
  return rows.filter(({ visible }) => all || visible === 1);
}

/** What is in a course: one section, as far as a synchronisation asks. */
export async function getContents({ store }: Visit, given: Given): Promise<unknown> {
  const { rows } = await store.query<object>(
    `SELECT id, 'Announcements' AS name, instance, 'forum' AS modname, '' AS modicon, 'collaboration' AS purpose,
       'Forums' AS modplural, 0 AS indent FROM mdl_course_modules WHERE course = $1 ORDER BY id`,
    [given["courseid"]],
  );
  return [{ id: 1, name: "General", summary: "", summaryformat: 1, modules: rows }];
}

/** Courses by their numbers, or all; unknown ones are skipped. */
export async function getCourses({ store, caller }: Visit, given: Given): Promise<unknown> {
  const options = given["options"] as Given | undefined;
  const ids = options === undefined ? [] : rowsOf<number>(options, "ids");
  const { rows } = await store.query<Shown>(
    `SELECT ${SHOWN}, c.sortorder AS categorysortorder, 0 AS numsections, 1 AS hiddensections, c.theme AS forcetheme
     FROM mdl_course AS c WHERE cardinality($1::bigint[]) = 0 OR id = ANY ($1) ORDER BY id`,
    [ids],
  );
  const all = caller.rights.has("moodle/course:viewhiddencourses");
  return rows.filter(({ visible }) => all || visible === 1);
}
