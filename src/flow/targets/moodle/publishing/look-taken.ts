import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Store } from "../../../../infra/store/store.ts";
import { readingDatabase } from "../reading/by-database.ts";
import { lockPicture, seeKinds } from "../reading/refresh-picture.ts";
import { databasePlace } from "../settings.ts";

/** Looks what Moodle has taken of what is published. */
export async function lookTaken(store: Store, settings: MoodleSettings): Promise<void> {
  const { enrolments } = settings;
  await readingDatabase(databasePlace(settings), (reader) =>
    store.transaction(async (tx) => {
      await lockPicture(tx);
      await reader.look((sight) => seeKinds(tx, sight, { kinds: ["enrolment"], about: null, enrolments }));
    }),
  );
}
