import type { MoodleSettings } from "../../../infra/config/index.ts";
import type { Store } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Target, Visit } from "../port.ts";
import { checkChanges, keptSince, tableOf, thingsAt, usedSpaces } from "../sets/index.ts";
import { applyBatch } from "./apply-batch.ts";
import { comeBack } from "./closing/come-back.ts";
import type { OpenHours } from "./closing/open-hours.ts";
import { termsOf } from "./closing/terms-of.ts";
import { lastRead } from "./reading/by-service/last-read.ts";
import { pictureAge } from "./reading/by-service/picture-age.ts";
import { refreshPicture } from "./reading/refresh-picture.ts";
import { PUBLISHED } from "./publishing/published.ts";
import { takePublished } from "./publishing/take-published.ts";
import { openService } from "./service/service.ts";
import { expectDatabase, servicePlace } from "./settings.ts";
import { MOODLE } from "./tables.ts";
import { withTraffic } from "./traffic/keep-traffic.ts";

/** So many changes are sent, in a minute or so, before what became of them is kept. */
const BATCH = 10_000;

/** A Moodle: read into a picture in the store, from its database or by its web services; changed by its web services, in the hours in which it is open. */
export function openMoodle(store: Store, settings: MoodleSettings, hours: OpenHours): Target {
  expectDatabase(settings);
  return {
    name: "moodle",
    batchSize: BATCH,
    canary: settings.canary,
    refresh: ({ clock, onKept }) => refreshPicture({ store, settings, onKept, terms: termsOf(hours, { clock }) }),
    relation: (kind) => tableOf(MOODLE, kind),
    relationAt: (kind, run) => thingsAt(MOODLE, kind, run),
    keptSince: (tx) => keptSince(MOODLE, tx),
    ...(settings.enrolments === "pull" ? { published: PUBLISHED, catchUp } : {}),
    applyBatch: (tx, batch, visit) => applyBatch({ store, settings, hours }, { tx, batch, visit }),
    comesBack: (away, wait) => comeBack({ store, settings }, away, wait),
    checkChanges: (tx, changes) => checkChanges(MOODLE, tx, changes),
    age: pictureAge,
    lastRead,
    usedSpaces: (tx, keys) => usedSpaces(MOODLE, tx, keys),
  };

  async function catchUp(run: number, next: KindName | null, visit: Visit): Promise<void> {
    if (next !== null && next !== "membership") return;
    const service = openService(servicePlace(settings), termsOf(hours, visit));
    await withTraffic(store, { run, service }, () => takePublished(store, settings, service));
  }
}
