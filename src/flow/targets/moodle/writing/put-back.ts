import type { Queries } from "../../../../infra/store/store.ts";
import { type KindName, KINDS_OF_SPACES } from "../../../../model/kinds.ts";
import { isThingAfter, keyOf, tableOf } from "../../sets/index.ts";
import { MOODLE } from "../tables.ts";
import type { Pending } from "./pending.ts";

/** Puts things back in the picture as they were found: Moodle has refused what was wanted of them. */
export async function putBack(tx: Queries, kind: KindName, pending: readonly Pending[]): Promise<void> {
  if (pending.length === 0) return;
  const table = tableOf(MOODLE, kind);
  const values = [JSON.stringify(pending)];
  const list = "jsonb_to_recordset($1) as c (key text[], after jsonb, found jsonb)";
  if (kind === "course") await bringBack(tx, pending);
  await tx.query(`delete from ${table} t using ${list} where ${isThingAfter(kind, "t", "c")}`, values);
  // Found to be there by its number alone: a process had begun to make it, and it is read again before it is tried again.
  await tx.query(
    `insert into ${table} select (jsonb_populate_record(null::${table}, c.found || jsonb_build_object('since_run', moodle.run_in_hand()))).* from ${list}
      where c.found ? '${keyOf(kind)[0]}'`,
    values,
  );
}

/** What is in a space that could not take another key stays with it. */
async function bringBack(tx: Queries, pending: readonly Pending[]): Promise<void> {
  const moved = pending
    .map(({ found, after }) => ({ was: found?.["course_key"], is: after?.["course_key"] }))
    .filter(({ was, is }) => typeof was === "string" && typeof is === "string" && was !== is);
  for (const kind of KINDS_OF_SPACES.filter((one) => one !== "course" && moved.length > 0))
    await tx.query(
      `update ${tableOf(MOODLE, kind)} t set course_key = m.was
         from jsonb_to_recordset($1) as m (was text, "is" text) where t.course_key = m."is"`,
      [JSON.stringify(moved)],
    );
}
