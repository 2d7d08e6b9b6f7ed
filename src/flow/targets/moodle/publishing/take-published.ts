import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Store } from "../../../../infra/store/store.ts";
import { withDatabase } from "../reading/database.ts";
import { lockPicture, seeKinds } from "../reading/refresh-picture.ts";
import { withReader } from "../reading/with-reader.ts";
import { openService } from "../service/service.ts";
import { databasePlace, servicePlace } from "../settings.ts";
import { askMoodle } from "./ask-moodle.ts";
import { endLeftOver } from "./end-left-over.ts";
import { endSuperseded } from "./end-superseded.ts";

/**
 * Makes Moodle take what is published and looks what it has taken; then ends what it still holds, suspended, of what runs have ended,
 * and what was sent before it was published.
 * Does nothing where Moodle holds all of it.
 */
export async function takePublished(
  store: Store,
  settings: MoodleSettings,
  service = openService(servicePlace(settings)),
): Promise<void> {
  if (await isTaken(store)) return;
  await askMoodle(store, settings);
  await lookTaken(store, settings);
  await withDatabase(databasePlace(settings), async (database) => {
    service.terms.checkOpen();
    await endLeftOver(store, database, service);
    await endSuperseded(store, service);
  });
}

/** Looks what Moodle has taken of what is published. */
export async function lookTaken(store: Store, settings: MoodleSettings): Promise<void> {
  const { enrolments } = settings;
  await withReader(settings, null, (reader) =>
    store.transaction(async (tx) => {
      await lockPicture(tx);
      await reader.look((sight) => seeKinds(tx, sight, { kinds: ["enrolment"], about: null, enrolments }));
    }),
  );
}

async function isTaken(store: Store): Promise<boolean> {
  const { rows } = await store.query<{ taken: boolean }>(
    `select not exists (select from moodle.waiting) and not exists (select from moodle.left_over)
            and not exists (select from moodle.superseded) as taken`,
  );
  return rows[0]?.taken === true;
}
