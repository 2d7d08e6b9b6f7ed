import type { Queries } from "../../infra/store/store.ts";
import { type Hold, readHolds } from "../../flow/journal/plans/index.ts";

/** What waits in the newest plan; no plan, nothing waits. */
export async function readHeld(
  store: Queries,
): Promise<{ readonly planRun: number | null; readonly holds: readonly Hold[] }> {
  const { rows } = await store.query<{ run: number | null }>(
    "select max(p.run) as run from journal.plan p join journal.run r on r.id = p.run where r.kind in ('plan', 'sync')",
  );
  const planRun = rows[0]?.run ?? null;
  return { planRun, holds: planRun === null ? [] : await readHolds(store, planRun) };
}
