import type { Queries } from "../../infra/store/store.ts";

/**
 * The last run that changed the target by a plan, or null. What people did by hand does not count: a plan bears it, change by
 * change. `except`: the run of a plan whose own unfinished applying does not count, for it goes on with that plan.
 */
export async function lastAppliedRun(
  store: Queries,
  target: string,
  { except = 0 }: { readonly except?: number } = {},
): Promise<number | null> {
  const { rows } = await store.query<{ run: number | null }>(LAST, [target, except]);
  return rows[0]?.run ?? null;
}

const LAST = `
  select max(b.run) as run
  from journal.batch b
    join journal.plan p on p.run = b.plan_run and p.target = $1
    join journal.run r on r.id = b.run and r.kind <> 'act'
  where not (b.plan_run = $2 and r.status in ('running', 'interrupted'))`;
