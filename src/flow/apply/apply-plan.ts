import type { Store } from "../../infra/store/store.ts";
import { Applying } from "./applying.ts";
import type { ApplyOrder } from "./apply-order.ts";
import { isAhead } from "./canary/is-ahead.ts";
import { judgeCanary } from "./canary/judge-canary.ts";
import { checkTarget } from "./check-target.ts";
import { readBatches } from "./read-batches.ts";
import { type ApplyReport, readReport } from "./read-report.ts";

/**
 * Some seconds of work, which a killed process has to do again. A set of a first load is then one batch up to a university of 60,000
 * students: an empty table is filled in a third of the time, but only once.
 */
const BATCH = 1_000_000;

/**
 * Applies a plan in the order that it has: batch by batch, each in one transaction with its place in the journal, two at a time where
 * the target takes them together. Held changes are left out; a change that cannot be made is written down and keeps no other from being made.
 */
export async function applyPlan(store: Store, order: ApplyOrder): Promise<ApplyReport> {
  await checkTarget(store, order);
  const batches = await readBatches(store, { batchSize: order.target.batchSize ?? BATCH, ...order });
  const applying = new Applying(store, order, batches);
  const verdicts = await judgeCanary(store, order, {
    make: () => applying.apply(batches.filter(isAhead)),
    refresh: () => applying.refresh(),
  });
  if (verdicts.every(({ tripped }) => !tripped)) await applying.apply(batches.filter((batch) => !isAhead(batch)));
  const report = await readReport(store, order);
  return verdicts.length === 0 ? report : { ...report, verdicts };
}
