import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Store, Transaction } from "../../../../infra/store/store.ts";
import type { Batch } from "../../port.ts";
import { refreshStatistics } from "../../sets/index.ts";
import { MOODLE } from "../tables.ts";
import { adoptIntended } from "./adopt-intended.ts";
import { keepTaken } from "./keep-taken.ts";
import { mergePicture } from "./merge-picture.ts";
import { noteSent } from "./note-sent.ts";
import type { Enrolments } from "./pictures.ts";
import type { Sight } from "./reader.ts";
import { READ_KINDS, type ReadKind } from "./readings.ts";
import { takeOver } from "./take-over.ts";
import { withReader } from "./with-reader.ts";

/** Brings the picture to what a Moodle holds: the whole of it, or as much as is due where web services alone read. */
export async function refreshPicture(store: Store, settings: MoodleSettings): Promise<void> {
  const { enrolments, adopt } = settings;
  await withReader(settings, null, (reader) =>
    store.transaction(async (tx) => {
      await lockPicture(tx);
      await reader.look(async (sight) => {
        await seeKinds(tx, sight, { kinds: READ_KINDS, about: null, enrolments });
        await sight.remember(tx);
      });
      for (const kind of READ_KINDS) await adoptIntended(tx, kind);
      await tx.query("delete from moodle.intended");
      await takeOver(tx, adopt);
    }),
  );
  await refreshStatistics(MOODLE, store);
}

/** What is looked at: as far as a batch is about it, or all of it, and which way enrolments go. */
export interface Looking {
  readonly kinds: readonly ReadKind[];
  readonly about: Batch | null;
  readonly enrolments: Enrolments;
}

/** Brings some kinds of the picture to what is seen. */
export async function seeKinds(tx: Transaction, sight: Sight, { kinds, about, enrolments }: Looking): Promise<void> {
  for (const kind of kinds) {
    const extent = await sight.copy(tx, kind, about);
    if (kind === "enrolment") await noteSent(tx, enrolments);
    await mergePicture(tx, kind, { enrolments, extent });
    if (kind === "enrolment" && enrolments === "pull") await keepTaken(tx);
  }
}

/** One writer of the picture at a time, be it a refresh or a batch. */
export async function lockPicture(tx: Transaction): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtext($1))", [`passerelle ${MOODLE.schema}`]);
}
