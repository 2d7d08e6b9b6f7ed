import { type Call, rowsOf, whole, type Work } from "../call.ts";
import { LEVEL } from "../contexts.ts";
import { badParameter, refused, unknownRecord } from "../refusal.ts";
import { demandIn } from "../rights.ts";
import { ASSIGNABLE, putRoles } from "./roles.ts";
import { type Enrolled, unenrol } from "./unenrol.ts";

interface Enrolment extends Enrolled {
  readonly roleid: number;
  readonly timestart?: number;
  readonly timeend?: number;
  readonly suspend?: number;
}

/** A course as enrolling sees it. */
interface Course {
  readonly id: number;
  readonly visible: number;
  readonly context: number;
  /** The way in by hand; null where it is closed. */
  readonly way: number | null;
}

/** Enrols people by hand, or alters their enrolment: all of them, or none. What is not said is set back. */
export const enrolUsers: Call = whole(async (work, given) => {
  const enrolments = rowsOf<Enrolment>(given, "enrolments");
  const courses = await findCourses(work, enrolments);
  const deleted = await findUsers(work, enrolments);
  const accepted = enrolments.map((enrolment) => {
    const course = courses.get(enrolment.courseid);
    if (course === undefined) throw badParameter("Context does not exist");
    demandIn(work, course, "enrol/manual:enrol");
    refuseUser(enrolment.userid, deleted.get(enrolment.userid));
    refuseRole(course, enrolment);
    return { ...enrolment, contextid: course.context, enrolid: course.way };
  });
  await putEnrolments(work, accepted);
  await putRoles(work, accepted);
});

async function findCourses({ tx }: Work, enrolments: readonly Enrolled[]): Promise<ReadonlyMap<number, Course>> {
  const { rows } = await tx.query<Course>(
    `SELECT c.id, c.visible, x.id AS context,
       (SELECT id FROM mdl_enrol WHERE courseid = c.id AND enrol = 'manual' AND status = 0 AND c.id <> 1 LIMIT 1) AS way
     FROM mdl_course AS c JOIN mdl_context AS x ON x.contextlevel = ${LEVEL.course} AND x.instanceid = c.id
     WHERE c.id = ANY ($1)`,
    [enrolments.map(({ courseid }) => courseid)],
  );
  return new Map(rows.map((course) => [course.id, course]));
}

async function findUsers({ tx }: Work, enrolments: readonly Enrolled[]): Promise<ReadonlyMap<number, number>> {
  const found = "SELECT id, deleted FROM mdl_user WHERE id = ANY ($1)";
  const users = enrolments.map(({ userid }) => userid);
  const { rows } = await tx.query<{ id: number; deleted: number }>(found, [users]);
  return new Map(rows.map(({ id, deleted }) => [id, deleted]));
}

function refuseRole(course: Course, { roleid, userid, courseid }: Enrolment): void {
  if (!ASSIGNABLE.includes(roleid)) {
    const where = `this role (${roleid}) to this user (${userid}) in this course (${courseid})`;
    throw refused("wsusercannotassign", `You don't have the permission to assign ${where}.`);
  }
  if (course.way === null) {
    const words = `Manual enrolment plugin instance doesn't exist or is disabled for the course (id = ${courseid})`;
    throw refused("wsnoinstance", words);
  }
}

function refuseUser(id: number, deleted: number | undefined): void {
  if (deleted === undefined) throw unknownRecord("user");
  if (id === 1) throw refused("guestsarenotallowed", "The guest user is not allowed to do this");
  if (deleted === 1) throw refused("userdeleted", "error/userdeleted");
}

interface Accepted extends Enrolment {
  readonly enrolid: number | null;
}

// Of two rows about one person in one course the last one holds.
async function putEnrolments({ tx, now, caller }: Work, accepted: readonly Accepted[]): Promise<void> {
  const rows = accepted.map(({ enrolid, userid, timestart = 0, timeend = 0, suspend = 0 }, place) => {
    return { place, enrolid, userid, status: suspend === 0 ? 0 : 1, timestart, timeend };
  });
  await tx.query(
    `INSERT INTO mdl_user_enrolments AS known
       (enrolid, userid, status, timestart, timeend, modifierid, timecreated, timemodified)
     SELECT DISTINCT ON (enrolid, userid) enrolid, userid, status, timestart, timeend, $2::bigint, $3::bigint, $3::bigint
     FROM jsonb_to_recordset($1) AS said (
       place int, enrolid bigint, userid bigint, status bigint, timestart bigint, timeend bigint)
     ORDER BY enrolid, userid, place DESC
     ON CONFLICT (enrolid, userid) DO UPDATE SET
       (status, timestart, timeend, modifierid, timemodified) =
       (excluded.status, excluded.timestart, excluded.timeend, excluded.modifierid, excluded.timemodified)
     WHERE (known.status, known.timestart, known.timeend)
       IS DISTINCT FROM (excluded.status, excluded.timestart, excluded.timeend)`,
    [JSON.stringify(rows), caller.userId, now],
  );
}

/** Ends enrolments by hand: all of them, or none. */
export const unenrolUsers: Call = whole(async (work, given) => {
  const enrolments = rowsOf<Enrolled>(given, "enrolments");
  const courses = await findCourses(work, enrolments);
  const users = await findUsers(work, enrolments);
  for (const { courseid, userid } of enrolments) {
    const course = courses.get(courseid);
    if (course === undefined) throw unknownRecord("course");
    demandIn(work, course, "enrol/manual:unenrol");
    refuseUser(userid, users.get(userid));
    if (course.way === null) throw refused("wsnoinstance", "Manual enrolment instance is missing");
  }
  await unenrol(work, enrolments);
});
