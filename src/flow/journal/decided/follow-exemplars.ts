import type { Transaction } from "../../../infra/store/store.ts";
import { REGISTRATIONS } from "./tables.ts";

/** What a follower has of its own; all else is its exemplar's. */
const OWN = ["student_code", "username"];

/**
 * Gives the new decisions of exemplars to their followers, and says how many these are. `followers` is SQL for rows with the key of a
 * registration, its `username`, and `exemplar`: the student whose registration in the same element was decided for them.
 */
export async function followExemplars(tx: Transaction, followers: string): Promise<number> {
  const { key, compared } = REGISTRATIONS;
  const columns = [...key, ...compared];
  const same = key.filter((column) => !OWN.includes(column)).map((column) => `d.${column} = f.${column}`);
  const { rowCount } = await tx.query(`
    insert into decided.registration_new (${columns.join(", ")})
    select ${columns.map((column) => (OWN.includes(column) ? `f.${column}` : `d.${column}`)).join(", ")}
      from (${followers}) f
      join decided.registration_new d on d.student_code = f.exemplar and ${same.join(" and ")}`);
  return rowCount;
}
