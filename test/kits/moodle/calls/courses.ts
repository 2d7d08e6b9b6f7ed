import { type Call, type Given, rowsOf, type Visit, whole, type Work } from "../call.ts";
import { findContext, LEVEL, makeContexts, moveContext } from "../contexts.ts";
import { BAD_PARAMETER, mayNotEnter, type Refusal, refused, unknownRecord } from "../refusal.ts";
import { demand, sees } from "../rights.ts";
import { type Fields, findRow, insertRow, updateRow } from "../rows.ts";
import { warningsByRow, type Warning } from "./by-row.ts";
import { deleteCourse } from "./delete-course.ts";

interface NewCourse {
  readonly fullname: string;
  readonly shortname: string;
  readonly categoryid: number;
  readonly newsitems: number;
  readonly idnumber?: string;
  readonly visible?: number;
  readonly startdate?: number;
  readonly enddate?: number;
  readonly lang?: string;
  readonly forcetheme?: string;
}

interface Course extends Partial<NewCourse> {
  readonly id: number;
}

/** Creates courses: all of them, or none. */
export const createCourses: Call = whole(async (work, given) => {
  const made = [];
  for (const course of rowsOf<NewCourse>(given, "courses")) made.push(await createCourse(work, course));
  return made;
});

async function createCourse(work: Work, course: NewCourse): Promise<Fields> {
  const above = await findContext(work, LEVEL.coursecat, course.categoryid);
  if (above === undefined) throw closedContext("category", course.categoryid);
  demand(work, "moodle/course:create");
  for (const field of ["fullname", "shortname"] as const) if (course[field].trim() === "") throw invalidParam(field);
  if (![undefined, "", "en"].includes(course.lang)) throw invalidParam("lang");
  await refuseTaken(work, course, 0);
  const startdate = course.startdate ?? midnight(work.now);
  const enddate = course.enddate ?? startdate + YEAR;
  refuseDates(startdate, enddate);
  const settings = {
    startdate,
    enddate,
    enablecompletion: 1,
    showactivitydates: 1,
    showcompletionconditions: 1,
    ...course,
  };
  const id = await insertRow(work.tx, "course", { ...columnsOf(work, settings), timecreated: work.now });
  await makeContexts(work, { level: LEVEL.course, instances: [id], below: above });
  await makeWaysIn(work, id);
  if (course.newsitems > 0) await announce(work, id);
  await countCourses(work, [course.categoryid]);
  return { id, shortname: course.shortname };
}

function columnsOf(
  { now }: Work,
  { categoryid: category, visible, forcetheme: theme, ...course }: Partial<NewCourse>,
): Fields {
  return { ...course, category, theme, visible, visibleold: visible, timemodified: now, cacherev: now };
}

// As a new site is set: people may be enrolled by hand; guests and people by themselves could be let in.
async function makeWaysIn({ tx, now }: Work, courseid: number): Promise<void> {
  const ways = [
    { enrol: "manual", status: 0, roleid: 5 },
    { enrol: "guest", status: 1, roleid: 0 },
    { enrol: "self", status: 1, roleid: 5 },
  ];
  for (const [sortorder, way] of ways.entries()) {
    await insertRow(tx, "enrol", { ...way, courseid, sortorder, timecreated: now, timemodified: now });
  }
}

// A new course that shows news has its forum of announcements.
async function announce({ tx, now }: Work, course: number): Promise<void> {
  await insertRow(tx, "course_modules", { course, module: FORUM, instance: course, section: course, added: now });
}

const FORUM = 8;

/** Keeps what the categories say of how many courses they hold. */
export async function countCourses({ tx }: Work, categories: readonly number[]): Promise<void> {
  await tx.query(
    `UPDATE mdl_course_categories AS c SET coursecount = (SELECT count(*) FROM mdl_course WHERE category = c.id)
     WHERE id = ANY ($1)`,
    [categories],
  );
}

/** The context of a course or a category that is not there, or not open to the caller. */
export function closedContext(kind: "category" | "course", id: number, reason = BAD_PARAMETER): Refusal {
  const words = `You cannot execute functions in the ${kind} context (${kind} id:${id}).`;
  const short = kind === "category" ? "cat" : kind;
  return refused(`error${short}contextnotvalid`, `${words} The context error message was: ${reason}`);
}

function invalidParam(name: string): Refusal {
  return refused("errorinvalidparam", `The param "${name}" is invalid.`);
}

async function refuseTaken({ tx }: Work, { shortname, idnumber }: Partial<NewCourse>, by: number): Promise<void> {
  const short = "SELECT id FROM mdl_course WHERE shortname = $1 AND id <> $2";
  if (shortname !== undefined && (await findRow(tx, short, [shortname, by])) !== undefined) {
    throw refused("shortnametaken", `Short name is already used for another course (${shortname})`);
  }
  const number = "SELECT id FROM mdl_course WHERE idnumber = $1 AND id <> $2";
  if (idnumber !== undefined && idnumber !== "" && (await findRow(tx, number, [idnumber, by])) !== undefined) {
    throw refused("courseidnumbertaken", `ID number is already used for another course (${idnumber})`);
  }
}

function refuseDates(start: number, end: number): void {
  if (end === 0) return;
  if (start === 0) {
    throw refused("nostartdatenoenddate", "A course end date can only be set if a start date is also set.");
  }
  if (end <= start) throw refused("enddatebeforestartdate", "The course end date must be after the start date.");
}

// A course that is given no dates begins today, and ends after a year.
const DAY = 86_400;
const YEAR = 365 * DAY;

function midnight(now: number): number {
  return now - (now % DAY);
}

/** Alters courses, each by itself: what fails is told in a warning. */
export function updateCourses(visit: Visit, given: Given): Promise<unknown> {
  return warningsByRow(visit, rowsOf<Course>(given, "courses"), { item: "course", carryOut: updateCourse });
}

interface KnownCourse {
  readonly visible: number;
  readonly category: number;
}

// Moodle moves a course to a category that is not there before it sees so, and leaves it hidden in nowhere.
async function updateCourse(work: Work, course: Course): Promise<Refusal | null> {
  const known = await findRow<KnownCourse>(work.tx, "SELECT * FROM mdl_course WHERE id = $1", [course.id]);
  if (known === undefined) throw unknownRecord("course");
  if (!sees(work, known)) throw mayNotEnter();
  demand(work, "moodle/course:update");
  if (course.id === 1) throw refused("invalidcourse", "Invalid course");
  for (const field of ["fullname", "shortname"] as const) if (course[field]?.trim() === "") throw invalidParam(field);
  await refuseTaken(work, course, course.id);
  // The date that is not in the same call counts as none.
  refuseDates(course.startdate ?? 0, course.enddate ?? 0);
  await updateRow(work.tx, "course", columnsOf(work, course));
  const { categoryid = known.category } = course;
  if (categoryid === known.category) return null;
  const refusal = await moveCourse(work, course.id, categoryid);
  if (refusal === null) await countCourses(work, [known.category, categoryid]);
  return refusal;
}

// Where nobody sees the category, nobody sees the course; back in the open it stays as it is.
async function moveCourse(work: Work, id: number, categoryid: number): Promise<Refusal | null> {
  const seen = "SELECT FROM mdl_course_categories WHERE id = $2 AND visible = 1";
  await work.tx.query(`UPDATE mdl_course SET visible = 0 WHERE id = $1 AND NOT EXISTS (${seen})`, [id, categoryid]);
  const above = await findContext(work, LEVEL.coursecat, categoryid);
  if (above === undefined) return unknownRecord("course_categories");
  await moveContext(work, LEVEL.course, { instance: id, below: above });
  return null;
}

/** Deletes courses, each by itself. */
export async function deleteCourses(visit: Visit, given: Given): Promise<unknown> {
  const warnings: Warning[] = [];
  for (const id of rowsOf<number>(given, "courseids")) {
    const warning = await visit.store.transaction((tx) => deleteOne({ ...visit, tx }, id));
    if (warning !== null) warnings.push({ item: "course", itemid: id, ...warning });
  }
  return { warnings };
}

async function deleteOne(work: Work, id: number): Promise<Pick<Warning, "warningcode" | "message"> | null> {
  const known = await findRow<KnownCourse>(work.tx, "SELECT * FROM mdl_course WHERE id = $1", [id]);
  if (known === undefined) {
    return { warningcode: "unknowncourseidnumber", message: `Unknown course ID ${id}` };
  }
  if (!sees(work, known)) throw mayNotEnter();
  if (id === 1 || !work.caller.rights.has("moodle/course:delete")) {
    return { warningcode: "cannotdeletecourse", message: `You do not have the permission to delete this course${id}` };
  }
  await deleteCourse(work, id);
  return null;
}
