import type { Store } from "../../../infra/store/store.ts";
import type { Target } from "../port.ts";
import { checkChanges, keptSince, refreshStatistics, tableOf, thingsAt, usedSpaces } from "../sets/index.ts";
import { applyBatch } from "./apply-batch.ts";
import { takesTogether } from "./hold-campus.ts";
import { CAMPUS } from "./tables.ts";

/** The embedded target: tables of the store itself, so that a batch and its place in the journal are one transaction. */
export function openCampus(store: Store): Target {
  return {
    name: "campus",
    refresh: () => refreshStatistics(CAMPUS, store),
    relation: (kind) => tableOf(CAMPUS, kind),
    relationAt: (kind, run) => thingsAt(CAMPUS, kind, run),
    keptSince: (tx) => keptSince(CAMPUS, tx),
    applyBatch,
    takesTogether,
    checkChanges: (tx, changes) => checkChanges(CAMPUS, tx, changes),
    usedSpaces: (tx, keys) => usedSpaces(CAMPUS, tx, keys),
  };
}
