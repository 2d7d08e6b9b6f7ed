import { SET_IN_ORDER } from "../../infra/store/set-in-order.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { KindName } from "../../model/kinds.ts";
import type { GuardVerdict } from "../../model/guard.ts";
import type { Action } from "../../model/plan.ts";

/** What became of the changes of a plan. */
export interface ApplyReport {
  readonly applied: number;
  readonly failed: number;
  readonly held: number;
  /** One for each kind and action that the plan has, in the order of applying. */
  readonly counts: readonly ApplyCount[];
  /** What was found once the changes that go ahead had been made; reports of older versions have none. */
  readonly verdicts?: readonly GuardVerdict[];
}

/** What became of the changes of one kind and action. */
export interface ApplyCount {
  readonly kind: KindName;
  readonly action: Action;
  readonly applied: number;
  readonly failed: number;
  readonly held: number;
}

/** Counts what a run has made of a plan that it has applied to the end. */
export async function readReport(store: Queries, of: { planRun: number; run: number }): Promise<ApplyReport> {
  const { rows: counts } = await store.query<ApplyCount>(COUNTS, [of.planRun, of.run]);
  return {
    applied: sum(counts.map(({ applied }) => applied)),
    failed: sum(counts.map(({ failed }) => failed)),
    held: sum(counts.map(({ held }) => held)),
    counts,
  };
}

const COUNTS = `
  with failed as (
    select c.kind, c.action, count(*) as failed
      from journal.failure f join journal.line c on c.run = f.plan_run and c.seq = f.seq
     where f.run = $2 and f.plan_run = $1 and c.held is null group by c.kind, c.action),
  tallied as (
    select ${SET_IN_ORDER} as set_no, kind, action, coalesce(sum(lines) filter (where held is null), 0) as free,
           coalesce(sum(lines) filter (where held is not null), 0) as held
      from journal.tally where run = $1 group by 1, 2, 3)
  select kind, action, free - coalesce(failed, 0) as applied, coalesce(failed, 0) as failed, held
    from tallied left join failed using (kind, action)
   order by set_no, kind, action`;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
