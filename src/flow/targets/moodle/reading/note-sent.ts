import type { Transaction } from "../../../../infra/store/store.ts";
import { readTable } from "./copy-reading.ts";
import type { Enrolments } from "./pictures.ts";

/**
 * Notes which enrolments that were just read are ours and were sent, when from now on they are published: in the picture, which is
 * still that of the last look, they stand without one of people beside them. Sent again, all of them are what the picture says.
 */
export async function noteSent(tx: Transaction, enrolments: Enrolments): Promise<void> {
  const { rowCount: turned } = await tx.query(
    "update moodle.history set enrolments = $1 where enrolments is distinct from $1",
    [enrolments],
  );
  if (turned === 0) return;
  await tx.query("delete from moodle.sent_before");
  if (enrolments === "pull") await tx.query(SENT);
}

const SENT = `
  insert into moodle.sent_before
  select distinct d.course_key, d.username, d.role
    from ${readTable("enrolment")} r
    join moodle.course c on c.id = r.course
    join moodle.user u on u.id = r.person
    join moodle.enrolment d on (d.course_key, d.username, d.role, d.method) = (c.course_key, u.username, r.role, 'database')
   where r.method = 'manual' and not exists (
     select from moodle.enrolment p where (p.course_key, p.username, p.role, p.method) = (d.course_key, d.username, d.role, 'manual'))`;
