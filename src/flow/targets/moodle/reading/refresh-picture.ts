import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Store, Transaction } from "../../../../infra/store/store.ts";
import type { Batch } from "../../port.ts";
import { refreshStatistics } from "../../sets/index.ts";
import { openService, type Terms } from "../service/service.ts";
import { servicePlace } from "../settings.ts";
import { MOODLE } from "../tables.ts";
import { adoptIntended } from "./adopt-intended.ts";
import { keepTaken } from "./keep-taken.ts";
import { mergePicture } from "./merge-picture.ts";
import { noteSent } from "./note-sent.ts";
import type { Enrolments } from "./pictures.ts";
import type { Portion, Sight } from "./reader.ts";
import type { ReadKind } from "./readings.ts";
import { takeOver } from "./take-over.ts";
import { withReader } from "./with-reader.ts";

/** What is read anew, and what the calls for it keep to. */
export interface Refreshing {
  readonly store: Store;
  readonly settings: MoodleSettings;
  readonly terms: Terms;
  /** Told each time that a portion is kept. */
  readonly onKept?: (() => void) | undefined;
}

/**
 * Brings the picture to what a Moodle holds: the whole of it, or as much as is due where web services alone read. Each portion is kept
 * by itself; where Away or a kill ends it, the next one goes on.
 */
export async function refreshPicture({ store, settings, terms, onKept }: Refreshing): Promise<void> {
  await withReader(
    settings,
    () => openService(servicePlace(settings), terms),
    (reader) =>
      reader.readDue(store, async (portion) => {
        await store.transaction((tx) => keepPortion(tx, portion, settings));
        onKept?.();
      }),
  );
  await refreshStatistics(MOODLE, store);
}

async function keepPortion(
  tx: Transaction,
  { kinds, sight, conclude }: Portion,
  { enrolments, adopt }: MoodleSettings,
): Promise<void> {
  await lockPicture(tx);
  await seeKinds(tx, sight, { kinds, about: null, enrolments });
  for (const kind of kinds) await adoptIntended(tx, kind);
  await conclude(tx);
  for (const kind of kinds) await takeOver(tx, kind, adopt);
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
