import type { Work } from "../call.ts";
import { LEVEL } from "../contexts.ts";

/** An enrolment by hand. */
export interface Enrolled {
  readonly userid: number;
  readonly courseid: number;
}

/** Ends enrolments of a method. Who is not enrolled any other way loses groups and roles of the course too. */
export async function unenrol({ tx }: Work, enrolments: readonly Enrolled[], method = "manual"): Promise<void> {
  const pairs = [enrolments.map(({ userid }) => userid), enrolments.map(({ courseid }) => courseid)];
  await tx.query(`WITH said AS (${SAID}) ${ENROLMENTS}`, [...pairs, method]);
  for (const gone of GONE) await tx.query(`WITH said AS (${SAID}) ${gone}`, pairs);
}

const SAID = "SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS said (u, c)";

const ENROLMENTS = `
  , gone AS (
    DELETE FROM mdl_user_enrolments AS e USING mdl_enrol AS way, said
    WHERE e.enrolid = way.id AND way.enrol = $3 AND e.userid = u AND way.courseid = c RETURNING e.userid, e.enrolid)
  DELETE FROM mdl_role_assignments AS r USING gone
  WHERE r.userid = gone.userid AND r.component = 'enrol_' || $3 AND r.itemid = gone.enrolid`;

const NOT_ENROLLED = `NOT EXISTS (
  SELECT FROM mdl_user_enrolments AS e JOIN mdl_enrol AS way ON way.id = e.enrolid WHERE way.courseid = c AND e.userid = u)`;

const GONE = [
  `DELETE FROM mdl_groups_members AS m USING mdl_groups AS g, said
   WHERE m.groupid = g.id AND m.userid = u AND g.courseid = c AND ${NOT_ENROLLED}`,
  `DELETE FROM mdl_user_lastaccess AS l USING said WHERE l.userid = u AND l.courseid = c AND ${NOT_ENROLLED}`,
  `DELETE FROM mdl_role_assignments AS r USING mdl_context AS x, said
   WHERE r.contextid = x.id AND x.contextlevel = ${LEVEL.course} AND x.instanceid = c AND r.userid = u
     AND r.component = '' AND ${NOT_ENROLLED}`,
];
