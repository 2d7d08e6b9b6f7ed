import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Store, Transaction } from "../../../../infra/store/store.ts";
import { refreshStatistics } from "../../sets/index.ts";
import { databasePlace } from "../settings.ts";
import { MOODLE } from "../tables.ts";
import { adoptIntended } from "./adopt-intended.ts";
import { copyReading } from "./copy-reading.ts";
import { type DatabaseReader, withDatabase } from "./database.ts";
import { mergePicture } from "./merge-picture.ts";
import { READ_KINDS, type ReadKind } from "./readings.ts";
import { takeOver } from "./take-over.ts";

/** Brings the whole picture to what Moodle's database says, seen as of one moment. */
export async function refreshPicture(store: Store, settings: MoodleSettings): Promise<void> {
  await withDatabase(databasePlace(settings), (reader) =>
    store.transaction(async (tx) => {
      await lockPicture(tx);
      await readKinds(tx, reader, READ_KINDS);
      for (const kind of READ_KINDS) await adoptIntended(tx, kind);
      await tx.query("delete from moodle.intended");
      await takeOver(tx, settings.adopt);
    }),
  );
  await refreshStatistics(MOODLE, store);
}

/** Brings some kinds of the picture to what Moodle's database says now. */
export function readKinds(tx: Transaction, reader: DatabaseReader, kinds: readonly ReadKind[]): Promise<void> {
  return reader.read(async (database) => {
    for (const kind of kinds) {
      await copyReading(tx, database, kind);
      await mergePicture(tx, kind);
    }
  });
}

/** One writer of the picture at a time, be it a refresh or a batch. */
export async function lockPicture(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtext($1))", [`passerelle ${MOODLE.schema}`]);
}
