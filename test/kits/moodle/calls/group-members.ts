import { type Call, rowsOf, whole, type Work } from "../call.ts";
import { badParameter, unknownRecord } from "../refusal.ts";
import { enter } from "./groups.ts";

interface Member {
  readonly groupid: number;
  readonly userid: number;
}

/** A membership to be, beside what there is of it. */
interface Beside {
  readonly courseid: number | null;
  readonly person: boolean;
  readonly enrolled: boolean;
}

/** Puts people in groups: all of them, or none. Only who is enrolled may be in one. */
export const addMembers: Call = whole(async (work, given) => {
  const members = rowsOf<Member>(given, "members");
  await refuse(work, members, "added");
  await work.tx.query(
    `INSERT INTO mdl_groups_members (groupid, userid, timeadded)
     SELECT groupid, userid, $2 FROM ${SAID} ON CONFLICT DO NOTHING`,
    [JSON.stringify(members), work.now],
  );
});

/** Takes people out of groups: all of them, or none. */
export const deleteMembers: Call = whole(async (work, given) => {
  const members = rowsOf<Member>(given, "members");
  await refuse(work, members, "taken");
  const gone = `DELETE FROM mdl_groups_members WHERE (groupid, userid) IN (SELECT groupid, userid FROM ${SAID})`;
  await work.tx.query(gone, [JSON.stringify(members)]);
});

const SAID = "jsonb_to_recordset($1) AS said (groupid bigint, userid bigint)";

/**
 * Refuses, row by row, memberships of what is not there, or in courses that the caller may not change; to be `added`, people must
 * be enrolled.
 */
async function refuse(work: Work, members: readonly Member[], deed: "added" | "taken"): Promise<void> {
  const { rows } = await work.tx.query<Beside>(
    `SELECT g.courseid, u.id IS NOT NULL AS person, EXISTS (
       SELECT FROM mdl_user_enrolments AS e JOIN mdl_enrol AS way ON way.id = e.enrolid
       WHERE way.courseid = g.courseid AND e.userid = said.userid) AS enrolled
     FROM ROWS FROM (jsonb_to_recordset($1) AS (groupid bigint, userid bigint)) WITH ORDINALITY AS said (groupid, userid, place)
     LEFT JOIN mdl_groups AS g ON g.id = groupid LEFT JOIN mdl_user AS u ON u.id = userid AND u.deleted = 0 ORDER BY place`,
    [JSON.stringify(members)],
  );
  const entered = new Set<number>();
  for (const { courseid, person, enrolled } of rows) {
    if (courseid === null) throw unknownRecord("groups");
    if (!person) throw unknownRecord("user");
    if (!entered.has(courseid)) await enter(work, courseid);
    entered.add(courseid);
    if (deed === "added" && !enrolled) throw badParameter("Only enrolled users may be members of groups");
  }
}
