import { type Given, rowsOf, type Visit } from "../call.ts";
import { demand } from "../rights.ts";

/** Cohorts by their numbers, or all. */
export async function getCohorts({ store, caller }: Visit, given: Given): Promise<unknown> {
  if (!caller.rights.has("moodle/cohort:manage")) demand({ caller }, "moodle/cohort:view");
  const { rows } = await store.query(
    `SELECT id, name, coalesce(idnumber, '') AS idnumber, coalesce(description, '') AS description, descriptionformat, visible,
       coalesce(theme, '') AS theme, '[]'::json AS customfields
     FROM mdl_cohort WHERE cardinality($1::bigint[]) = 0 OR id = ANY ($1) ORDER BY id`,
    [rowsOf<number>(given, "cohortids")],
  );
  return rows;
}

/** Who is in cohorts, by their numbers. */
export async function getCohortMembers({ store }: Visit, given: Given): Promise<unknown> {
  const { rows } = await store.query(
    `SELECT cohort AS cohortid, array(SELECT u.id FROM mdl_cohort_members AS m JOIN mdl_user AS u ON u.id = m.userid
       WHERE m.cohortid = cohort ORDER BY u.lastname, u.firstname, u.id) AS userids
     FROM unnest($1::bigint[]) AS cohort`,
    [rowsOf<number>(given, "cohortids")],
  );
  return rows;
}
