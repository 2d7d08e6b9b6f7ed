import { heardLater } from "../../../infra/heard-later.ts";
import { emptyUnlogged } from "../../../infra/store/empty-unlogged.ts";
import type { Store } from "../../../infra/store/store.ts";
import type { Move } from "../../../model/moved.ts";
import { gatherForOthers, tablesOf } from "./alike-pairs.ts";
import { type Compared, type Comparison, prepareComparison } from "./compare.ts";
import { enrolmentPairing } from "./enrolment-pairs.ts";
import { membershipPairing } from "./membership-pairs.ts";

/** The kinds with the most things. */
const BESIDE = ["membership", "enrolment"] as const;

/** How their pairs are found. */
const PAIRINGS = { membership: membershipPairing, enrolment: enrolmentPairing } as const;

/**
 * Prepares a comparison, of which the two kinds with the most things are paired on connections of their own meanwhile: they need
 * nothing of what else is decided. Only for who is alone, and compares what is committed.
 */
export async function compareBeside(store: Store, compared: Compared, moves: readonly Move[]): Promise<Comparison> {
  await forgetGathered(store);
  const beside = new Map(BESIDE.map(gathering));
  const comparison = await prepareComparison(compared, moves);
  await compared.tx.query("set local search_path to journal");
  return { ...comparison, beside };

  function gathering(kind: (typeof BESIDE)[number]): readonly [typeof kind, Promise<boolean>] {
    const gathered = store.transaction(async (tx) => {
      const comparison = await prepareComparison({ ...compared, tx }, moves);
      return gatherForOthers(tx, PAIRINGS[kind](comparison));
    });
    return [kind, heardLater(gathered)];
  }
}

/** Empties what was gathered so; once the transaction is over that has read it. */
export async function forgetGathered(store: Store): Promise<void> {
  const tables = BESIDE.flatMap((kind) => Object.values(tablesOf(kind)));
  await emptyUnlogged(
    store,
    tables.map((table) => `journal.${table}`),
  );
}
