import type { Transaction } from "../../../../infra/store/store.ts";
import { readTable } from "./copy-reading.ts";

/** Keeps what Moodle's plugin holds of the enrolments that are published, out of what was read: only what differs is written. */
export async function keepTaken(tx: Transaction): Promise<void> {
  await tx.query("drop table if exists pg_temp.seen");
  await tx.query(`
    create temp table seen on commit drop as
    select c.course_key, u.username, r.role, r.suspended
      from ${readTable("enrolment")} r join moodle.course c on c.id = r.course join moodle.user u on u.id = r.person
     where r.method = 'database'`);
  await tx.query("analyze seen");
  await tx.query(`delete from moodle.taken t where not exists (select from seen s where ${IS_SAME})`);
  await tx.query(
    `insert into moodle.taken select * from seen s where not exists (select from moodle.taken t where ${IS_SAME})`,
  );
}

const IS_SAME = "(s.course_key, s.username, s.role, s.suspended) = (t.course_key, t.username, t.role, t.suspended)";
