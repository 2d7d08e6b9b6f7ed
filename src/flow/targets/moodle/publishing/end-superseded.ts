import type { Store } from "../../../../infra/store/store.ts";
import { sendRows } from "../service/send-rows.ts";
import type { Service } from "../service/service.ts";

/** Somebody in a space, with Moodle's numbers of both. */
interface Superseded {
  readonly courseKey: string;
  readonly username: string;
  readonly course: number;
  readonly person: number;
}

/** Ends what was sent before it was published, where Moodle's plugin holds the same, or nothing is wanted any more. */
export async function endSuperseded(store: Store, service: Service): Promise<void> {
  const { rows: people } = await store.query<Superseded>(`
    select s.course_key as "courseKey", s.username, c.id as course, u.id as person
      from moodle.superseded s join moodle.course c using (course_key) join moodle.user u using (username)
     where c.id is not null and u.id is not null order by u.id, c.id`);
  if (people.length === 0) return;
  const rows = people.map((thing) => ({ thing, params: { userid: thing.person, courseid: thing.course } }));
  const way = { does: "enrol_manual_unenrol_users", list: "enrolments" };
  const refused = await sendRows(service, way, rows);
  const kept = new Set(refused.map(({ thing }) => thing));
  await store.query(
    `delete from moodle.sent_before s using jsonb_to_recordset($1) as gone ("courseKey" text, username text)
      where (s.course_key, s.username) = (gone."courseKey", gone.username)`,
    [JSON.stringify(people.filter((one) => !kept.has(one)))],
  );
}
