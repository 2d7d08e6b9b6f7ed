import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
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
const HOLD = "concat_ws(':', held, kind, action, coalesce(component, ''))";

/** What waits in a plan. */
export async function readHolds(store: Queries, planRun: number): Promise<readonly Hold[]> {
  const { rows } = await store.query<Hold>(
    `select ${HOLD} as hold, held as reason, kind, action, component, count(*) as changes
       from journal.change where run = $1 and held is not null
      group by held, kind, action, component order by min(set_no), component, held`,
    [planRun],
  );
  return rows;
}

/** Somebody's word for what waits. */
export interface Approval {
  readonly planRun: number;
  readonly hold: string;
  readonly because: string;
  readonly author: string;
  readonly at: Date;
}

/** Lets through the changes of one hold, exactly those of this plan; gives how many. */
export async function approveHold(tx: Queries, approval: Approval): Promise<number> {
  const { planRun, hold, because, author, at } = approval;
  if (because.trim() === "")
    throw new OperatorError("An approval needs a reason.", { code: "approval-without-reason", next: "--because TEXT" });
  const { rowCount } = await tx.query(
    `insert into journal.approval (kind, action, key, held, because, author, approved_at, plan_run)
     select kind, action, key, held, $3, $4, $5, $1 from journal.change where run = $1 and held is not null and ${HOLD} = $2
     on conflict (kind, action, key) where ended_run is null do nothing`,
    [planRun, hold, because, author, at],
  );
  if (rowCount === 0)
    throw new OperatorError(`Nothing waits under "${hold}" in the plan of run ${planRun}.`, {
      code: "hold-unknown",
      next: `passerelle run ${planRun}`,
    });
  await letThrough(tx, planRun);
  return rowCount;
}

/** Takes the hold off what was approved before and is still planned. */
export async function letThrough(tx: Queries, planRun: number): Promise<void> {
  await tx.query(
    `update journal.change c set held = null from journal.approval a
      where c.run = $1 and c.held is not null and a.ended_run is null
        and a.kind = c.kind and a.action = c.action and a.key = c.key`,
    [planRun],
  );
  await tx.query(
    "update journal.plan set held = (select count(held) from journal.change where run = $1) where run = $1",
    [planRun],
  );
}

/** Ends the approvals of what a whole plan no longer wants: done meanwhile, or come back in the source. */
export async function endApprovals(tx: Queries, planRun: number): Promise<void> {
  await tx.query(
    `update journal.approval a set ended_run = $1
      where a.ended_run is null and not exists (
        select from journal.change c
         where c.run = $1 and c.kind = a.kind and c.action = a.action and c.key = a.key)`,
    [planRun],
  );
}
