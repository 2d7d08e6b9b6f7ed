import type { Store, Transaction } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import { KIND_NAMES } from "../../model/kinds.ts";
import { ACTIONS, type PlanBasis, setNumber } from "../../model/plan.ts";
import type { Changes, Target } from "../targets/port.ts";
import { doneChanges, readDoneParts } from "./done-changes.ts";
import { leaveOutMoved } from "./leave-out-moved.ts";
import { tellPlanner } from "./tell-planner.ts";
import { undoAction } from "./undo-action.ts";

/** Which run to take back, and on what. */
export interface UndoOrder {
  readonly run: number;
  /** The run that makes this plan. */
  readonly newRun: number;
  readonly target: Target;
  readonly basis: PlanBasis;
}

/** What an undo plan holds. */
export interface UndoPlan {
  readonly changes: number;
  /** Changes of the run whose things were changed since: written as failures of the new run, with what is there instead. */
  readonly leftOut: number;
}

/**
 * Plans the way back to each `before` of what a run has made; nothing of it is held. What already is as it was needs no change;
 * what was changed since is left out. OperatorError `nothing-to-undo`.
 */
export async function planUndo(store: Store, order: UndoOrder): Promise<UndoPlan> {
  return store.transaction(async (tx) => {
    const parts = await readDoneParts(tx, order.run);
    if (parts.length === 0) throw nothingToUndo(order.run);
    await tx.query("create temporary table left_out (seq integer, found jsonb, as_before boolean) on commit drop");
    for (const part of parts) await leaveOut(tx, part, order.target);
    await leaveOutMoved(tx, order.run);
    const { rowCount: leftOut } = await tx.query(tellLeftOut(order), [order.newRun]);
    await tx.query(turnShapes(order), [order.newRun]);
    const { rowCount: changes } = await tx.query(planBack(order), [order.newRun, JSON.stringify(waysBack())]);
    await tellPlanner(tx, changes);
    await writeHeader(tx, order);
    await tx.query("select journal.tally_plan($1)", [order.newRun]);
    return { changes, leftOut };
  });
}

async function leaveOut(tx: Transaction, part: Changes, target: Target): Promise<void> {
  const deviations = await target.checkChanges(tx, part);
  await tx.query(
    `insert into left_out
     select seq, found, "asBefore" from jsonb_to_recordset($1) as d (seq integer, found jsonb, "asBefore" boolean)`,
    [JSON.stringify(deviations)],
  );
}

function tellLeftOut({ run }: UndoOrder): string {
  return `
    insert into journal.failure (run, plan_run, seq, code, found)
    select $1, run, seq, 'changed-meanwhile', found
    from left_out join ${doneChanges(run)} done using (seq) where not as_before`;
}

/** What was after is before, and the other way round. */
function turnShapes({ run }: UndoOrder): string {
  return `
    insert into journal.shape (run, shape, reason, key_fields, before, after)
    select $1, shape, 'undo', key_fields, after, before
    from journal.shape where (run, shape) in (select run, shape from ${doneChanges(run)} done)`;
}

// Within a set the way back goes through the things in the opposite order.
function planBack({ run }: UndoOrder): string {
  return `
    insert into journal.line (run, seq, shape, set_no, kind, action, key, component, step)
    select $1, row_number() over (order by way.set_no, done.seq desc), shape, way.set_no, kind, way.back, key,
      component, step
    from ${doneChanges(run)} done
      left join jsonb_to_recordset($2) as way (kind text, action text, back text, set_no smallint) using (kind, action)
    where not exists (select from left_out where left_out.seq = done.seq)`;
}

/** Every kind and action with the action that takes it back and the set that makes it. */
function waysBack(): readonly object[] {
  return KIND_NAMES.flatMap((kind) =>
    ACTIONS.map((action) => {
      const back = undoAction(kind, action);
      return { kind, action, back, set_no: setNumber(kind, back) };
    }),
  ).filter(({ set_no }) => set_no >= 0);
}

async function writeHeader(tx: Transaction, { newRun, basis }: UndoOrder): Promise<void> {
  await tx.query(
    `insert into journal.plan (run, target, snapshot_run, applied_run, policy_digest, extracted_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [newRun, basis.target, basis.snapshotRun, basis.appliedRun, basis.policyDigest, basis.extractedAt],
  );
}

function nothingToUndo(run: number): OperatorError {
  return new OperatorError(`Run ${run} has changed nothing on the target.`, {
    code: "nothing-to-undo",
    facts: { run: String(run) },
    next: "List the runs to find the one that did.",
  });
}
