import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";
import { HOLD } from "./holds.ts";

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
  const { rows } = await tx.query<{ changes: number }>(
    `with held as (
       select kind, action, key, held from journal.change where run = $1 and held is not null and ${HOLD} = $2),
     approved as (
       insert into journal.approval (kind, action, key, held, because, author, approved_at, plan_run)
       select kind, action, key, held, $3, $4, $5, $1 from held
       on conflict (kind, action, key) where ended_run is null do nothing)
     select count(*) as changes from held`,
    [planRun, hold, because, author, at],
  );
  const changes = rows[0]?.changes ?? 0;
  if (changes === 0)
    throw new OperatorError(`Nothing waits under "${hold}" in the plan of run ${planRun}.`, {
      code: "hold-unknown",
      facts: { hold, run: String(planRun) },
      next: "passerelle holds",
    });
  await letThrough(tx, planRun);
  await tx.query("select journal.tally_plan($1)", [planRun]);
  return changes;
}

/**
 * Takes the hold off what was approved and is planned again. A plan that was begun to be applied stays as it was told: what is
 * approved in it goes through in the next one.
 */
export async function letThrough(tx: Queries, planRun: number): Promise<void> {
  await tx.query(
    `update journal.line c set held = null from journal.approval a
      where c.run = $1 and c.held is not null and a.ended_run is null
        and a.kind = c.kind and a.action = c.action and a.key = c.key
        and not exists (select from journal.batch b where b.plan_run = c.run)`,
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
