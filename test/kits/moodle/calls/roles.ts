import { type Call, rowsOf, whole, type Work } from "../call.ts";
import { findContext, LEVEL } from "../contexts.ts";
import { badParameter, codingError } from "../refusal.ts";
import { findRow } from "../rows.ts";

/** The roles that may be given in a course: manager, both teachers, student. */
export const ASSIGNABLE: readonly number[] = [1, 3, 4, 5];

interface Role {
  readonly roleid: number;
  readonly userid: number;
  readonly contextid: number;
}

/** Gives roles beside those that people have there. */
export async function putRoles({ tx, now, caller }: Work, roles: readonly Role[]): Promise<void> {
  await tx.query(
    `INSERT INTO mdl_role_assignments (roleid, userid, contextid, timemodified, modifierid)
     SELECT DISTINCT roleid, userid, contextid, $2::bigint, $3::bigint
     FROM jsonb_to_recordset($1) AS said (roleid bigint, userid bigint, contextid bigint)
     WHERE NOT EXISTS (SELECT FROM mdl_role_assignments AS known WHERE known.component = ''
       AND (known.roleid, known.userid, known.contextid) = (said.roleid, said.userid, said.contextid))`,
    [JSON.stringify(roles), now, caller.userId],
  );
}

interface Assignment {
  readonly roleid: number;
  readonly userid: number;
  readonly contextid?: number;
  readonly contextlevel?: keyof typeof LEVEL;
  readonly instanceid?: number;
}

/** Roles that may be given at a level; a role in the whole site, or in a category, is not a student's. */
const GIVEN_AT: Readonly<Record<number, readonly number[]>> = { 10: [1, 2], 40: [1, 2], 50: ASSIGNABLE };

/** Gives roles in contexts: all of them, or none. */
export const assignRoles: Call = whole(async (work, given) => {
  for (const assignment of rowsOf<Assignment>(given, "assignments")) {
    const context = await contextOf(work, assignment);
    await refuseRole(work, { ...assignment, level: context.contextlevel });
    await putRoles(work, [{ ...assignment, contextid: context.id }]);
  }
});

/** Takes roles away in contexts: all of them, or none. */
export const unassignRoles: Call = whole(async (work, given) => {
  for (const assignment of rowsOf<Assignment>(given, "unassignments")) {
    const { id, contextlevel } = await contextOf(work, assignment);
    await refuseRole(work, { ...assignment, level: contextlevel });
    const { roleid, userid } = assignment;
    const taken =
      "DELETE FROM mdl_role_assignments WHERE roleid = $1 AND userid = $2 AND contextid = $3 AND component = ''";
    await work.tx.query(taken, [roleid, userid, id]);
  }
});

interface Place {
  readonly id: number;
  readonly contextlevel: number;
}

async function contextOf(work: Work, { contextid, contextlevel, instanceid }: Assignment): Promise<Place> {
  const known = "SELECT id, contextlevel FROM mdl_context";
  const found =
    contextid === undefined
      ? await findContext(work, LEVEL[contextlevel ?? "system"], instanceid ?? 0)
      : { id: contextid };
  if (found === undefined) throw badParameter("Context does not exist");
  const context = await findRow<Place>(work.tx, `${known} WHERE id = $1`, [found.id]);
  if (context === undefined) throw badParameter("Context does not exist");
  return context;
}

async function refuseRole(work: Work, said: Assignment & { readonly level: number }): Promise<void> {
  const { roleid, userid, level } = said;
  if (!work.caller.rights.has("moodle/role:assign") || GIVEN_AT[level]?.includes(roleid) !== true) {
    throw badParameter(`Can not assign roleid=${roleid} in contextid=`);
  }
  const user = await findRow(work.tx, "SELECT id FROM mdl_user WHERE id = $1 AND deleted = 0", [userid]);
  if (user === undefined) throw codingError("User ID does not exist or is deleted!");
}
