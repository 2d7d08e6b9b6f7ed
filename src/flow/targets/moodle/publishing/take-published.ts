import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Store } from "../../../../infra/store/store.ts";
import { withDatabase } from "../reading/database.ts";
import { openService } from "../service/service.ts";
import { databasePlace, servicePlace } from "../settings.ts";
import { askMoodle } from "./ask-moodle.ts";
import { endLeftOver } from "./end-left-over.ts";
import { endSuperseded } from "./end-superseded.ts";
import { lookWaiting } from "./look-waiting.ts";

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
  await lookWaiting(store, settings);
  await withDatabase(databasePlace(settings), async (database) => {
    service.terms.checkOpen();
    await endLeftOver(store, database, service);
    await endSuperseded(store, service);
  });
}

async function isTaken(store: Store): Promise<boolean> {
  const { rows } = await store.query<{ taken: boolean }>(
    `select not exists (select from moodle.waiting) and not exists (select from moodle.left_over)
            and not exists (select from moodle.superseded) as taken`,
  );
  return rows[0]?.taken === true;
}
