import { type Call, type Given, rowsOf, type Visit, whole, type Work } from "../call.ts";
import { findContext, LEVEL } from "../contexts.ts";
import { badParameter, unknownRecord } from "../refusal.ts";
import { demand } from "../rights.ts";
import { type Fields, findRow, insertRow, updateRow } from "../rows.ts";

interface Named {
  readonly type: string;
  readonly value: string;
}

interface Cohort {
  readonly id: number;
  readonly categorytype: Named;
  readonly name: string;
  readonly idnumber: string;
  readonly description?: string;
  readonly visible?: boolean;
}

/** Creates cohorts: all of them, or none. */
export const createCohorts: Call = whole(async (work, given) => {
  const made = [];
  for (const cohort of rowsOf<Cohort>(given, "cohorts")) made.push(await createCohort(work, cohort));
  return made;
});

async function createCohort(work: Work, { categorytype, ...cohort }: Cohort): Promise<Fields> {
  const contextid = await contextOf(work, categorytype);
  demand(work, "moodle/cohort:manage");
  await refuseTaken(work, cohort.idnumber);
  const whole = { description: "", visible: true, theme: "", ...cohort };
  const times = { timecreated: work.now, timemodified: work.now };
  const id = await insertRow(work.tx, "cohort", { ...whole, contextid, ...times });
  return { ...whole, id };
}

async function contextOf(work: Work, { type, value }: Named): Promise<number> {
  if (type === "system") return (await findContext(work, LEVEL.system, 0))?.id ?? 0;
  if (!["id", "idnumber"].includes(type)) throw badParameter(`category type must be id, idnumber or system:${type}`);
  const known = type === "idnumber" ? "idnumber = $1" : "id::text = $1";
  const category = await findRow(work.tx, `SELECT id FROM mdl_course_categories WHERE ${known}`, [value]);
  if (category === undefined) throw badParameter(`category not exists: category ${type} = ${value}`);
  return (await findContext(work, LEVEL.coursecat, category.id))?.id ?? 0;
}

async function refuseTaken({ tx }: Work, idnumber: string): Promise<void> {
  const taken = "SELECT id FROM mdl_cohort WHERE idnumber = $1";
  if ((await findRow(tx, taken, [idnumber])) !== undefined) {
    throw badParameter(`record already exists: idnumber=${idnumber}`);
  }
}

/** Alters cohorts: all of them, or none. Nothing keeps two from having one number then. */
export const updateCohorts: Call = whole(async (work, given) => {
  for (const { categorytype, ...cohort } of rowsOf<Cohort>(given, "cohorts")) {
    if ((await cohortBy(work, cohort.id)) === undefined) throw unknownRecord("cohort");
    demand(work, "moodle/cohort:manage");
    if (cohort.name.trim() === "") throw badParameter("Invalid cohort name");
    const contextid = await contextOf(work, categorytype);
    await updateRow(work.tx, "cohort", { ...cohort, contextid, timemodified: work.now });
  }
});

/** Deletes cohorts with their memberships: all of them, or none. */
export const deleteCohorts: Call = whole(async (work, given) => {
  for (const id of rowsOf<number>(given, "cohortids")) {
    if ((await cohortBy(work, id)) === undefined) throw unknownRecord("cohort");
    demand(work, "moodle/cohort:manage");
    await work.tx.query("DELETE FROM mdl_cohort_members WHERE cohortid = $1", [id]);
    await work.tx.query("DELETE FROM mdl_cohort WHERE id = $1", [id]);
  }
});

function cohortBy({ tx }: Work, id: number): Promise<{ readonly id: number } | undefined> {
  return findRow(tx, "SELECT id FROM mdl_cohort WHERE id = $1", [id]);
}

interface Membership {
  readonly cohorttype: Named;
  readonly usertype: Named;
}

/** Why somebody was not put in a cohort: the way of naming is unknown, the named is not there, is in it already. */
interface Warning {
  readonly warningcode: "1" | "2" | "3";
  readonly message: string;
}

/** Puts people in cohorts; what cannot be done is told in warnings that name no row. */
export function addMembers(visit: Visit, given: Given): Promise<unknown> {
  return visit.store.transaction(async (tx) => {
    const warnings: Warning[] = [];
    for (const membership of rowsOf<Membership>(given, "members")) {
      const warning = await addMember({ ...visit, tx }, membership);
      if (warning !== null) warnings.push(warning);
    }
    return { warnings };
  });
}

async function addMember(work: Work, { cohorttype: cohort, usertype: user }: Membership): Promise<Warning | null> {
  if (!["id", "idnumber"].includes(cohort.type)) return warn("1", `invalid parameter: cohortype=${cohort.type}`);
  const cohortId = await findRow(work.tx, `SELECT id FROM mdl_cohort WHERE ${cohort.type}::text = $1`, [cohort.value]);
  if (cohortId === undefined) return warn("2", `cohort ${cohort.type}=${cohort.value} not exists`);
  if (!["id", "username"].includes(user.type)) return warn("1", `invalid parameter: usertype=${user.type}`);
  const known = `SELECT id FROM mdl_user WHERE ${user.type}::text = $1 AND deleted = 0`;
  const userId = await findRow(work.tx, known, [user.value]);
  if (userId === undefined) return warn("2", `user ${user.type}=${user.value} not exists`);
  demand(work, "moodle/cohort:assign");
  const added =
    "INSERT INTO mdl_cohort_members (cohortid, userid, timeadded) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
  const { rowCount } = await work.tx.query(added, [cohortId.id, userId.id, work.now]);
  if (rowCount === 1) return null;
  return warn("3", `record already exists: cohort(${cohort.type}=${cohort.value} ${user.type}=${user.value})`);
}

function warn(warningcode: Warning["warningcode"], message: string): Warning {
  return { warningcode, message };
}

interface Member {
  readonly cohortid: number;
  readonly userid: number;
}

/** Takes people out of cohorts: all of them, or none. */
export const deleteMembers: Call = whole(async (work, given) => {
  for (const { cohortid, userid } of rowsOf<Member>(given, "members")) {
    if ((await cohortBy(work, cohortid)) === undefined) throw unknownRecord("cohort");
    const person = await findRow(work.tx, "SELECT id FROM mdl_user WHERE id = $1 AND deleted = 0", [userid]);
    if (person === undefined) throw unknownRecord("user");
    demand(work, "moodle/cohort:assign");
    await work.tx.query("DELETE FROM mdl_cohort_members WHERE cohortid = $1 AND userid = $2", [cohortid, userid]);
  }
});
