import { SET_IN_ORDER } from "../../../infra/store/set-in-order.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { MAKING, type PlanBasis, type PlanHeader } from "../../../model/plan.ts";

/** Writes down what a plan is made from, before its changes. */
export async function openPlan(
  store: Queries,
  run: number,
  basis: PlanBasis & Pick<PlanHeader, "scope" | "pictureAge">,
): Promise<void> {
  const { target, snapshotRun, appliedRun, policyDigest, extractedAt, scope, pictureAge } = basis;
  await store.query(
    `insert into journal.plan (run, target, snapshot_run, applied_run, policy_digest, extracted_at, scope, picture_age)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [run, target, snapshotRun, appliedRun, policyDigest, extractedAt, scope, pictureAge],
  );
}

/** Leaves in a plan the changes of one component, and what is made outside any: people, categories, cohorts. */
export async function narrowPlan(tx: Queries, run: number, component: string): Promise<void> {
  await tx.query(
    `delete from journal.line where run = $1 and component is distinct from $2
        and not (component is null and action = any($3))`,
    [run, component, MAKING],
  );
}

/** One line of a plan's summary. */
export interface PlanCount {
  readonly kind: string;
  readonly action: string;
  readonly held: string | null;
  readonly count: number;
}

/** Tallies a finished plan; gives its summary. */
export async function closePlan(tx: Queries, run: number): Promise<readonly PlanCount[]> {
  await tx.query("select journal.tally_plan($1)", [run]);
  return countPlan(tx, run);
}

/** The changes of a plan by kind, action and what holds them, in the order of applying. */
export async function countPlan(store: Queries, run: number): Promise<readonly PlanCount[]> {
  const { rows } = await store.query<PlanCount>(
    `select kind, action, held, sum(lines) as count from journal.tally where run = $1
      group by ${SET_IN_ORDER}, kind, action, held order by ${SET_IN_ORDER}, action, held`,
    [run],
  );
  return rows;
}
