import type { Store } from "../../../infra/store/store.ts";
import type { GuardVerdict } from "../../../model/guard.ts";
import { IS_AHEAD } from "./is-ahead.ts";
import type { CanaryOrder } from "./canary-order.ts";
import { holdRest } from "./hold-rest.ts";
import { judge, type Wrong } from "./judge.ts";
import { findNotMade } from "./not-made.ts";
import { countLost, readOthers } from "./others.ts";

/**
 * Makes the changes that go ahead of a plan, then looks at the platform anew: were they made, do they stand, and is what others have
 * enrolled there as it was? What comes after them is held where something is wrong. No verdict where nothing goes ahead.
 */
export async function judgeCanary(
  store: Store,
  order: CanaryOrder,
  { make, refresh }: { readonly make: () => Promise<void>; readonly refresh: () => Promise<void> },
): Promise<readonly GuardVerdict[]> {
  if (!(await hasCanary(store, order.planRun))) return [];
  await refresh();
  const others = await readOthers(store, order);
  await make();
  await refresh();
  const found: Wrong = {
    ...(await findNotMade(store, order)),
    others: others.size,
    lost: await countLost(store, order, others),
  };
  const verdicts = judge(found);
  const tripped = verdicts.find((verdict) => verdict.tripped);
  if (tripped !== undefined) await holdRest(store, order.planRun, tripped.reason);
  return verdicts;
}

async function hasCanary(store: Store, planRun: number): Promise<boolean> {
  const { rowCount } = await store.query(`select from journal.line where run = $1 and ${IS_AHEAD} limit 1`, [planRun]);
  return rowCount > 0;
}
