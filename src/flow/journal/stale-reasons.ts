import type { Queries } from "../../infra/store/store.ts";
import { type PlanHeader, STALE_REASONS, type StaleReason } from "../../model/plan.ts";
import { lastAppliedRun } from "./last-applied-run.ts";

/** Why a plan must be made again before it is applied; nothing when it may be applied as it is. */
export async function staleReasons(
  store: Queries,
  plan: PlanHeader,
  { policyDigest }: { readonly policyDigest: string },
): Promise<readonly StaleReason[]> {
  const isStale: Readonly<Record<StaleReason, boolean>> = {
    "later-snapshot": await hasLaterSnapshot(store, plan),
    "applied-since": (await lastAppliedRun(store, plan.target, { except: plan.run })) !== plan.appliedRun,
    "policy-changed": policyDigest !== plan.policyDigest,
    "move-decided": await isMoveDecided(store, plan),
  };
  return STALE_REASONS.filter((reason) => isStale[reason]);
}

// An interrupted run counts: it may have been killed after its snapshot was kept.
async function hasLaterSnapshot(store: Queries, plan: PlanHeader): Promise<boolean> {
  const { rowCount } = await store.query(
    "select from journal.run where kind in ('import', 'sync') and status <> 'refused' and id > $1 and id <> $2 limit 1",
    [plan.snapshotRun, plan.run],
  );
  return rowCount > 0;
}

// What a person has said since of a space that perhaps goes on under another code, the plan does not know.
async function isMoveDecided(store: Queries, plan: PlanHeader): Promise<boolean> {
  const { rowCount } = await store.query(
    "select from journal.move m join journal.run r on r.id = $1 where m.decided_at > r.started_at limit 1",
    [plan.run],
  );
  return rowCount > 0;
}
