import type { Queries } from "../../../../../infra/store/store.ts";
import { tableOf } from "../../../sets/index.ts";
import { MOODLE } from "../../tables.ts";
import { IN_SPACES } from "./in-spaces.ts";

/** Forgets what stood in spaces that are gone, and what was in hand there. Needs what was read of spaces in this transaction. */
export async function forgetGoneSpaces(tx: Queries): Promise<void> {
  for (const kind of [...IN_SPACES, "binding"] as const)
    await tx.query(`delete from ${tableOf(MOODLE, kind)} t where ${isGone("t.course_key")}`);
  await tx.query(`delete from moodle.intended i where i.kind = any($1) and ${isGone("i.key[1]")}`, [IN_SPACES]);
  await tx.query("delete from moodle.reading where part = 'space' and id not in (select id from read_course)");
}

function isGone(key: string): string {
  return `not exists (select from moodle.course c where c.course_key = ${key})`;
}
