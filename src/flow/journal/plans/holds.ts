import type { Queries } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Action } from "../../../model/plan.ts";
import type { HoldReason } from "../../../model/reasons.ts";

/** Held changes of one kind and action, for one reason, in one component: what a person looks at and approves together. */
export interface Hold {
  /** Names the hold in commands: `reason:kind:action:component`, the component empty where there is none. */
  readonly hold: string;
  readonly reason: HoldReason;
  readonly kind: KindName;
  readonly action: Action;
  readonly component: string | null;
  readonly changes: number;
}

/** SQL for the name of the hold that a change waits in. */
export const HOLD = "concat_ws(':', held, kind, action, coalesce(component, ''))";

/** SQL condition on a change `c`: nobody has let it through yet. */
export const UNAPPROVED = `c.held is not null and not exists (
  select from journal.approval a where a.ended_run is null and a.kind = c.kind and a.action = c.action and a.key = c.key)`;

/** What waits in a plan and has not been approved. */
export async function readHolds(store: Queries, planRun: number): Promise<readonly Hold[]> {
  const { rows } = await store.query<Hold>(
    `select ${HOLD} as hold, held as reason, kind, action, component, count(*) as changes
       from journal.change c where run = $1 and ${UNAPPROVED}
      group by held, kind, action, component order by min(set_no), component, held`,
    [planRun],
  );
  return rows;
}

/** The first keys of each hold of a plan in their order, parts joined by `/`. */
export async function readHoldExamples(
  store: Queries,
  planRun: number,
  limit: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await store.query<{ hold: string; examples: string[] }>(
    `select ${HOLD} as hold, (array_agg(array_to_string(key, '/') order by key))[:$2] as examples
       from journal.change c where run = $1 and ${UNAPPROVED} group by 1`,
    [planRun, limit],
  );
  return new Map(rows.map(({ hold, examples }) => [hold, examples] as const));
}
