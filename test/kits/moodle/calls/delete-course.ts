import type { Work } from "../call.ts";
import { dropContext, LEVEL } from "../contexts.ts";

/** Takes a course away with all that is in it. */
export async function deleteCourse(work: Work, id: number): Promise<void> {
  const ways = "SELECT id FROM mdl_enrol WHERE courseid = $1";
  const groups = "SELECT id FROM mdl_groups WHERE courseid = $1";
  const groupings = "SELECT id FROM mdl_groupings WHERE courseid = $1";
  for (const gone of [
    `DELETE FROM mdl_user_enrolments WHERE enrolid IN (${ways})`,
    "DELETE FROM mdl_enrol WHERE courseid = $1",
    `DELETE FROM mdl_groups_members WHERE groupid IN (${groups})`,
    `DELETE FROM mdl_groupings_groups WHERE groupingid IN (${groupings})`,
    "DELETE FROM mdl_groups WHERE courseid = $1",
    "DELETE FROM mdl_groupings WHERE courseid = $1",
    "DELETE FROM mdl_course_modules WHERE course = $1",
    "DELETE FROM mdl_user_lastaccess WHERE courseid = $1",
    "UPDATE mdl_course_categories SET coursecount = coursecount - 1 WHERE id = (SELECT category FROM mdl_course WHERE id = $1)",
    "DELETE FROM mdl_course WHERE id = $1",
  ]) {
    await work.tx.query(gone, [id]);
  }
  await dropContext(work, LEVEL.course, id);
}
