import type { Transaction } from "../../../../infra/store/store.ts";
import { readTable } from "./copy-reading.ts";

/**
 * Keeps what Moodle's plugin holds of the enrolments that are published, out of what was read, be it of all or of some people by
 * Moodle's numbers: only what differs is written. What is no longer as it was taken has been altered there, and waits since this look.
 */
export async function keepTaken(tx: Transaction, people: readonly number[] | null = null): Promise<void> {
  await tx.query("drop table if exists pg_temp.seen, pg_temp.differing");
  await tx.query(`
    create temp table seen on commit drop as
    select c.course_key, u.username, r.role, r.suspended
      from ${readTable("enrolment")} r join moodle.course c on c.id = r.course join moodle.user u on u.id = r.person
     where r.method = 'database'`);
  await tx.query("analyze seen");
  await tx.query(`create temp table differing on commit drop as select ${KEY} from moodle.taken with no data`);
  await tx.query(
    `with gone as (
       delete from moodle.taken t where not exists (select from seen s where ${IS_SAME})
          and ($1::bigint[] is null or t.username in (select username from moodle."user" where id = any($1))) returning ${KEY})
     insert into differing select * from gone`,
    [people],
  );
  await tx.query(`
    with come as (
      insert into moodle.taken select * from seen s where not exists (select from moodle.taken t where ${IS_SAME})
      returning ${KEY})
    insert into differing select * from come`);
  await keepAltered(tx);
  await tx.query("update moodle.history set looked_at = now()");
}

const KEY = "course_key, username, role";

const IS_SAME = "(s.course_key, s.username, s.role, s.suspended) = (t.course_key, t.username, t.role, t.suspended)";

async function keepAltered(tx: Transaction): Promise<void> {
  const { rowCount: hadSome } = await tx.query("select from moodle.altered limit 1");
  const isWaiting = "exists (select from moodle.waiting w where (w.course_key, w.username, w.role)";
  if (hadSome > 0)
    await tx.query(`delete from moodle.altered a where not ${isWaiting} = (a.course_key, a.username, a.role))`);
  await tx.query(`
    insert into moodle.altered select distinct ${KEY}, now() from differing d
     where ${isWaiting} = (d.course_key, d.username, d.role)) on conflict do nothing`);
}
