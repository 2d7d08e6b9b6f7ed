import type { Queries } from "../../infra/store/store.ts";
import { openPlan } from "./plans/save-plan.ts";
import { shapeOf } from "./plans/shape-of.ts";
import { type Change, type PlanBasis, type PlanHeader, setNumber } from "../../model/plan.ts";

/** A plan small enough to be held in memory: what one person does by hand, or a test. */
export interface SmallPlan {
  readonly run: number;
  readonly basis: PlanBasis;
  readonly changes: readonly Change[];
}

/** Writes a small plan in the order of applying; changes of one set keep the order in which they are given. */
export async function writePlan(store: Queries, { run, basis, changes }: SmallPlan): Promise<PlanHeader> {
  const opened = { ...basis, scope: null, pictureAge: null };
  await openPlan(store, run, opened);
  const lines = JSON.stringify(inOrder(changes));
  await store.query(SHAPES, [run, lines]);
  await store.query(LINES, [run, lines]);
  await store.query("select journal.tally_plan($1)", [run]);
  return { ...opened, run, changes: changes.length, held: heldOf(changes), digest: "" };
}

const SHAPES = `
  insert into journal.shape (run, shape, reason, key_fields, before, after)
  select $1, seq, reason, key_fields, before, after
  from jsonb_to_recordset($2) as change (seq integer, reason text, key_fields text[], before jsonb, after jsonb)`;

const LINES = `
  insert into journal.line (run, seq, shape, set_no, kind, action, key, component, step, held)
  select $1, seq, seq, set_no, kind, action, key, component, step, held
  from jsonb_to_recordset($2) as change (seq integer, set_no smallint, kind text, action text, key text[],
    component text, step text, held text)`;

function inOrder(changes: readonly Change[]): readonly object[] {
  return changes
    .map((change) => ({ ...change, ...shapeOf(change), set_no: setNumber(change.kind, change.action) }))
    .sort((a, b) => a.set_no - b.set_no)
    .map((change, at) => ({ ...change, seq: at + 1 }));
}

function heldOf(changes: readonly Change[]): number {
  return changes.filter(({ held }) => held !== null).length;
}
