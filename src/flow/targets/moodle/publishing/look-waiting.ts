import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Queries, Store } from "../../../../infra/store/store.ts";
import { copyReading, type ReadRow } from "../reading/copy-reading.ts";
import { withDatabase } from "../reading/database.ts";
import { keepTaken } from "../reading/keep-taken.ts";
import { READINGS } from "../reading/readings.ts";
import { lockPicture } from "../reading/refresh-picture.ts";
import { databasePlace } from "../settings.ts";
import { lookTaken } from "./look-taken.ts";

/** So many people are asked about by their numbers; of more, everything is read. */
const FEW = 2000;

/** Looks what Moodle has taken of what waits for it, and what it still holds of what runs have ended. */
export async function lookWaiting(store: Store, settings: MoodleSettings): Promise<void> {
  const people = await peopleWaiting(store);
  if (people.length > FEW) return lookTaken(store, settings);
  await withDatabase(databasePlace(settings), (database) =>
    store.transaction(async (tx) => {
      await lockPicture(tx);
      const { rows } = await database.read((moodle) => moodle.query<ReadRow>(OF_PEOPLE, [people]));
      await copyReading(tx, "enrolment", inOne(rows));
      await keepTaken(tx, people);
    }),
  );
}

const OF_PEOPLE = `select * from (${READINGS.enrolment.sql}) seen where {among person}`;

/** Moodle's numbers of those who wait for something; one more than a few at most. */
async function peopleWaiting(store: Queries): Promise<readonly number[]> {
  const { rows } = await store.query<{ id: number }>(
    `select distinct u.id from (
       select username from moodle.waiting union select username from moodle.left_over union select username from moodle.superseded) w
       join moodle."user" u using (username) where u.id is not null limit ${FEW + 1}`,
  );
  return rows.map(({ id }) => id);
}

async function* inOne(rows: readonly ReadRow[]): AsyncIterable<readonly ReadRow[]> {
  yield rows;
}
