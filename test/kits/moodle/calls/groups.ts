import { type Call, rowsOf, whole, type Work } from "../call.ts";
import { badParameter, mayNotEnter, refused, unknownRecord } from "../refusal.ts";
import { demand, sees } from "../rights.ts";
import { type Fields, findRow, insertRow, updateRow } from "../rows.ts";
import { closedContext } from "./courses.ts";

/** A group or a grouping as a call says it; what is told of it beside goes into the table as it is. */
interface Group {
  readonly courseid: number;
  readonly name: string;
  readonly idnumber?: string;
}

interface KnownGroup extends Group {
  readonly id: number;
}

/** Things of a course that have names and numbers of their own in it. */
type Kind = "groups" | "groupings";

/** What Moodle says of them to those who develop. */
const WORDS = {
  groups: {
    one: "Group",
    other: "A different group",
    blank: "Invalid group name",
    unknown: "Group % does not exist",
  },
  groupings: {
    one: "Grouping",
    other: "A different grouping",
    blank: "Invalid grouping name",
    unknown: "Grouping % does not exist in the course",
  },
} as const;

/** Creates groups: all of them, or none. */
export const createGroups: Call = whole(async (work, given) => {
  const made = [];
  for (const group of rowsOf<Group>(given, "groups")) made.push(await createIn(work, "groups", group));
  return made.map((group) => ({ enrolmentkey: "", idnumber: "", ...group }));
});

/** Creates groupings: all of them, or none. One made without a number breaks the answer, and is there all the same. */
export const createGroupings: Call = whole(async (work, given) => {
  const made = [];
  for (const grouping of rowsOf<Group>(given, "groupings")) made.push(await createIn(work, "groupings", grouping));
  return made;
});

async function createIn(work: Work, kind: Kind, said: Group): Promise<Fields> {
  const thing = { ...said, name: said.name.trim() };
  if (thing.name === "") throw badParameter(WORDS[kind].blank);
  if (kind === "groupings" && !(await isCourse(work, thing.courseid))) throw unknownRecord("course");
  await refuseName(work, kind, { ...thing, id: 0 });
  await enter(work, thing.courseid);
  await refuseIdnumber(work, kind, { ...thing, id: 0 });
  const times = { timecreated: work.now, timemodified: work.now };
  const id = await insertRow(work.tx, kind, { ...thing, ...times });
  return { ...thing, id };
}

async function isCourse({ tx }: Work, id: number): Promise<boolean> {
  return (await findRow(tx, "SELECT id FROM mdl_course WHERE id = $1", [id])) !== undefined;
}

/** Refuses a caller who may not change the groups of a course. */
export async function enter(work: Work, courseId: number): Promise<void> {
  const known = "SELECT id, visible FROM mdl_course WHERE id = $1";
  const course = await findRow<{ id: number; visible: number }>(work.tx, known, [courseId]);
  if (course === undefined) throw closedContext("course", courseId);
  const enters = sees(work, course) && work.caller.rights.has("moodle/course:view");
  if (!enters) throw closedContext("course", courseId, mayNotEnter().message);
  demand(work, "moodle/course:managegroups");
}

async function refuseName({ tx }: Work, kind: Kind, { id, courseid, name }: KnownGroup): Promise<void> {
  const taken = `SELECT id FROM mdl_${kind} WHERE courseid = $1 AND name = $2 AND id <> $3`;
  if ((await findRow(tx, taken, [courseid, name, id])) === undefined) return;
  const { one, other } = WORDS[kind];
  throw badParameter(`${id === 0 ? one : other} with the same name already exists in the course`);
}

async function refuseIdnumber({ tx }: Work, kind: Kind, { id, courseid, idnumber }: KnownGroup): Promise<void> {
  if ((idnumber ?? "") === "") return;
  const taken = `SELECT id FROM mdl_${kind} WHERE courseid = $1 AND idnumber = $2 AND id <> $3`;
  if ((await findRow(tx, taken, [courseid, idnumber, id])) === undefined) return;
  throw refused("idnumbertaken", "This ID number is already in use");
}

/** Alters groups: all of them, or none. */
export const updateGroups: Call = whole(async (work, given) => {
  for (const group of rowsOf<KnownGroup>(given, "groups")) await updateIn(work, "groups", group);
});

/** Alters groupings: all of them, or none. */
export const updateGroupings: Call = whole(async (work, given) => {
  for (const grouping of rowsOf<KnownGroup>(given, "groupings")) await updateIn(work, "groupings", grouping);
});

async function updateIn(work: Work, kind: Kind, said: KnownGroup): Promise<void> {
  if (said.name.trim() === "") throw badParameter(WORDS[kind].blank);
  const known = await findIn(work, kind, said.id);
  if (known === undefined) throw badParameter(WORDS[kind].unknown.replace("%", String(said.id)));
  const { courseid } = known;
  const thing = { ...said, courseid };
  await refuseName(work, kind, thing);
  await enter(work, courseid);
  await refuseIdnumber(work, kind, thing);
  await updateRow(work.tx, kind, { ...thing, timemodified: work.now });
}

interface Known {
  readonly id: number;
  readonly courseid: number;
}

function findIn({ tx }: Work, kind: Kind, id: number): Promise<Known | undefined> {
  return findRow<Known>(tx, `SELECT id, courseid FROM mdl_${kind} WHERE id = $1`, [id]);
}

/** A group or a grouping that must be there. */
export async function thingOf(work: Work, kind: Kind, id: number): Promise<Known> {
  const known = await findIn(work, kind, id);
  if (known === undefined) throw unknownRecord(kind);
  return known;
}

/** Deletes groups with their memberships: all of them, or none. */
export const deleteGroups: Call = whole(async (work, given) => {
  for (const id of rowsOf<number>(given, "groupids")) await deleteIn(work, "groups", id);
});

/** Deletes groupings: all of them, or none. Their groups stay. */
export const deleteGroupings: Call = whole(async (work, given) => {
  for (const id of rowsOf<number>(given, "groupingids")) await deleteIn(work, "groupings", id);
});

async function deleteIn(work: Work, kind: Kind, id: number): Promise<void> {
  const known = await findIn(work, kind, id);
  if (known === undefined) return;
  await enter(work, known.courseid);
  if (kind === "groups") await work.tx.query("DELETE FROM mdl_groups_members WHERE groupid = $1", [id]);
  const column = kind === "groups" ? "groupid" : "groupingid";
  await work.tx.query(`DELETE FROM mdl_groupings_groups WHERE ${column} = $1`, [id]);
  await work.tx.query(`DELETE FROM mdl_${kind} WHERE id = $1`, [id]);
}

interface Belonging {
  readonly groupingid: number;
  readonly groupid: number;
}

/** Puts groups in groupings: all of them, or none. */
export const assignGrouping: Call = whole(async (work, given) => {
  for (const { groupingid, groupid } of rowsOf<Belonging>(given, "assignments")) {
    const { courseid } = await thingOf(work, "groupings", groupingid);
    await thingOf(work, "groups", groupid);
    await enter(work, courseid);
    await work.tx.query(
      `INSERT INTO mdl_groupings_groups (groupingid, groupid, timeadded)
       SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM mdl_groupings_groups WHERE groupingid = $1 AND groupid = $2)`,
      [groupingid, groupid, work.now],
    );
  }
});

/** Takes groups out of groupings: all of them, or none. */
export const unassignGrouping: Call = whole(async (work, given) => {
  for (const { groupingid, groupid } of rowsOf<Belonging>(given, "unassignments")) {
    const { courseid } = await thingOf(work, "groupings", groupingid);
    await thingOf(work, "groups", groupid);
    await enter(work, courseid);
    await work.tx.query("DELETE FROM mdl_groupings_groups WHERE groupingid = $1 AND groupid = $2", [
      groupingid,
      groupid,
    ]);
  }
});
