import type { Store } from "../../../infra/store/store.ts";
import type { Target } from "../port.ts";
import { applyBatch } from "./apply-batch.ts";
import { checkChanges } from "./check-changes.ts";
import { takesTogether } from "./hold-campus.ts";
import { keptSince, thingsAt } from "./past.ts";
import { refreshStatistics } from "./refresh-statistics.ts";
import { tableOf } from "./tables.ts";
import { usedSpaces } from "./used-spaces.ts";

/** The embedded target: tables of the store itself, so that a batch and its place in the journal are one transaction. */
export function openCampus(store: Store): Target {
  return {
    name: "campus",
    refresh: () => refreshStatistics(store),
    relation: tableOf,
    relationAt: thingsAt,
    keptSince,
    applyBatch,
    takesTogether,
    checkChanges,
    usedSpaces,
  };
}
