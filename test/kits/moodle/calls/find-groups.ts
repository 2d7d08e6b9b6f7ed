import { type Call, rowsOf, whole } from "../call.ts";
import { enter, thingOf } from "./groups.ts";

const GROUP = `id, courseid, name, coalesce(description, '') AS description, descriptionformat, enrolmentkey, idnumber,
  visibility, participation = 1 AS participation, '[]'::json AS customfields`;

const GROUPING = "id, courseid, name, coalesce(description, '') AS description, descriptionformat, idnumber";

/** The groups of a course. */
export const getCourseGroups: Call = whole(async (work, given) => {
  const { courseid } = given as { readonly courseid: number };
  await enter(work, courseid);
  return (await work.tx.query(`SELECT ${GROUP} FROM mdl_groups WHERE courseid = $1 ORDER BY name, id`, [courseid]))
    .rows;
});

/** The groupings of a course. */
export const getCourseGroupings: Call = whole(async (work, given) => {
  const { courseid } = given as { readonly courseid: number };
  await enter(work, courseid);
  const found = `SELECT ${GROUPING} FROM mdl_groupings WHERE courseid = $1 ORDER BY name, id`;
  return (await work.tx.query(found, [courseid])).rows;
});

/** Groupings by their numbers, with the groups in them where that is asked for. */
export const getGroupings: Call = whole(async (work, given) => {
  const ids = rowsOf<number>(given, "groupingids");
  for (const id of ids) await enter(work, (await thingOf(work, "groupings", id)).courseid);
  const groups = `(SELECT coalesce(json_agg(g), '[]') FROM (SELECT ${GROUP} FROM mdl_groups WHERE id IN
    (SELECT groupid FROM mdl_groupings_groups WHERE groupingid = p.id) ORDER BY id) AS g)`;
  const more = given["returngroups"] === true ? `, ${groups} AS groups` : "";
  return (await work.tx.query(`SELECT ${GROUPING}${more} FROM mdl_groupings AS p WHERE id = ANY ($1)`, [ids])).rows;
});

/** Who is in groups, by their numbers. */
export const getGroupMembers: Call = whole(async (work, given) => {
  const ids = rowsOf<number>(given, "groupids");
  for (const id of ids) await enter(work, (await thingOf(work, "groups", id)).courseid);
  const { rows } = await work.tx.query(
    `SELECT one AS groupid, array(SELECT u.id FROM mdl_groups_members AS m JOIN mdl_user AS u ON u.id = m.userid
       WHERE m.groupid = one ORDER BY u.lastname, u.firstname, u.id) AS userids
     FROM unnest($1::bigint[]) AS one`,
    [ids],
  );
  return rows;
});
