import { readPlan, readPlanFile, writePlanFile } from "../../flow/journal/index.ts";
import { countPlan, type PlanCount } from "../../flow/journal/plans/index.ts";
import type { Queries, Store } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { PlanHeader } from "../../model/plan.ts";

/** A saved plan with its summary. */
export interface FoundPlan extends PlanHeader {
  readonly counts: readonly PlanCount[];
}

/** Finds a plan by its file or the number of its run; the newest that nobody has applied where none is named. */
export async function findPlan(store: Queries, named: string | undefined): Promise<FoundPlan> {
  const plan = await headerOf(store, named);
  return { ...plan, counts: await countPlan(store, plan.run) };
}

/** Writes a plan to a file, one change a line. */
export async function savePlanFile(store: Store, run: number, path: string): Promise<void> {
  await store.transaction((tx) => writePlanFile(tx, run, path));
}

async function headerOf(store: Queries, named: string | undefined): Promise<PlanHeader> {
  if (named !== undefined && !/^\d+$/.test(named)) return readPlanFile(store, named);
  const run = named === undefined ? await newestPlan(store) : Number(named);
  const plan = run === null ? undefined : await readPlan(store, run);
  if (plan !== undefined) return plan;
  const message = named === undefined ? "No plan waits to be applied." : `Run ${named} made no plan.`;
  throw new OperatorError(message, {
    code: "plan-unknown",
    facts: named === undefined ? {} : { run: named },
    next: "Make one with `passerelle plan`.",
  });
}

async function newestPlan(store: Queries): Promise<number | null> {
  const { rows } = await store.query<{ id: number | null }>(
    "select max(id) as id from journal.run where kind in ('plan', 'sync') and status = 'planned'",
  );
  return rows[0]?.id ?? null;
}
