import { setInOrder } from "../../infra/store/set-in-order.ts";
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

const SET = setInOrder("c.set_no");

const COUNTS = `
  select c.kind, c.action,
    count(*) filter (where c.held is null and f.seq is null) as applied,
    count(*) filter (where c.held is null and f.seq is not null) as failed,
    count(*) filter (where c.held is not null) as held
  from journal.change c
    left join journal.failure f on f.run = $2 and f.plan_run = $1 and f.seq = c.seq
  where c.run = $1
  group by ${SET}, c.kind, c.action
  order by ${SET}, c.kind, c.action`;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
