import type { Store } from "../../../../infra/store/store.ts";
import { sendRows } from "../service/send-rows.ts";
import type { Service } from "../service/service.ts";
import { participantsIn } from "./participants-in.ts";

/** Ends what was sent before it was published, where Moodle's plugin holds the same, or nothing is wanted any more. */
export async function endSuperseded(store: Store, service: Service): Promise<void> {
  const people = await participantsIn(store, "moodle.superseded");
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
