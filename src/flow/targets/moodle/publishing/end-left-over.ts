import type { Store } from "../../../../infra/store/store.ts";
import type { DatabaseReader } from "../reading/database.ts";
import { makeCall, Refused, type Service } from "../service/service.ts";
import { type Participant, participantsIn } from "./participants-in.ts";

/**
 * Ends enrolments that a run has ended and Moodle's plugin has only suspended, one a call: there is no call for several. One that
 * Moodle does not let end stays left over, and is told.
 */
export async function endLeftOver(store: Store, database: DatabaseReader, service: Service): Promise<void> {
  const people = await participantsIn(store, "moodle.left_over");
  if (people.length === 0) return;
  for (const { id, courseKey, username } of await numbered(database, people))
    if (await end(service, id))
      await store.query("delete from moodle.taken where course_key = $1 and username = $2", [courseKey, username]);
}

/** The numbers of their enrolments, for those whom Moodle holds suspended now. */
async function numbered(
  database: DatabaseReader,
  people: readonly Participant[],
): Promise<readonly (Participant & { readonly id: number })[]> {
  const { rows } = await database.read((moodle) =>
    moodle.query<{ id: number; course: number; person: number }>(
      `select ue.id, e.courseid as course, ue.userid as person
         from {user_enrolments} ue join {enrol} e on e.id = ue.enrolid
        where e.enrol = 'database' and ue.status = 1 and {among ue.userid}`,
      [[...new Set(people.map(({ person }) => person))]],
    ),
  );
  const ids = new Map(rows.map(({ id, course, person }) => [`${course} ${person}`, id] as const));
  return people.flatMap((one) => {
    const id = ids.get(`${one.course} ${one.person}`);
    return id === undefined ? [] : [{ ...one, id }];
  });
}

/** Whether Moodle has ended it: without the right it says nothing but no. */
async function end(service: Service, ueid: number): Promise<boolean> {
  const does = "core_enrol_unenrol_user_enrolment";
  try {
    const answer = await makeCall(service, { does, params: { ueid }, repeatable: true });
    return typeof answer === "object" && answer !== null && "result" in answer && answer.result === true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return false;
  }
}
