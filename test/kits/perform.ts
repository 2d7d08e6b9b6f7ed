import { applyPlan, type ApplyOrder, type ApplyReport, planUndo } from "../../src/flow/apply/index.ts";
import { endRun, type FailedChange, readFailures, startRun, writePlan } from "../../src/flow/journal/index.ts";
import type { Target } from "../../src/flow/targets/port.ts";
import type { Store } from "../../src/infra/store/store.ts";
import type { Clock } from "../../src/infra/clock.ts";
import { type Kind, KIND_NAMES, type KindName, KINDS } from "../../src/model/kinds.ts";
import type { Change, PlanBasis, ThingState } from "../../src/model/plan.ts";
import { type World, worldOf } from "./worlds.ts";

/** A clock that stands still: what a run writes then depends on nothing but its input. */
export const stillClock: Clock = {
  now: () => new Date("2026-11-21T08:00:00Z"),
  elapsed: () => 0,
  sleep: () => Promise.resolve(),
};

const at = stillClock.now();

/** A run, its plan applied, and what became of it. */
export interface Performed {
  readonly run: number;
  readonly report: ApplyReport;
}

/** What a plan of a test rests on. */
export function basisOf(target: Target): PlanBasis {
  return { target: target.name, snapshotRun: 0, appliedRun: null, policyDigest: "", extractedAt: at.toISOString() };
}

/** Writes a plan of these changes and gives its run. */
export async function makePlan(store: Store, target: Target, changes: readonly Change[]): Promise<number> {
  const run = await startRun(store, { kind: "plan", author: "test", at });
  await writePlan(store, { run, basis: basisOf(target), changes });
  await endRun(store, { run, status: "planned", at });
  return run;
}

/** Makes a plan of these changes and applies it. */
export async function perform(
  world: { readonly store: Store; readonly target: Target },
  changes: readonly Change[],
  options: Pick<ApplyOrder, "batchSize" | "onProgress"> = {},
): Promise<Performed> {
  const { store, target } = world;
  const planRun = await makePlan(store, target, changes);
  const run = await startRun(store, { kind: "apply", author: "test", at, planRun });
  const report = await applyPlan(store, { planRun, run, target, clock: stillClock, ...options });
  await endRun(store, { run, status: "done", at });
  return { run, report };
}

/** Takes a run back; `leftOut` counts what was changed since. */
export async function undo(
  { store, target }: { readonly store: Store; readonly target: Target },
  undone: number,
): Promise<Performed & { readonly leftOut: number }> {
  const run = await startRun(store, { kind: "undo", author: "test", at, undoesRun: undone });
  const { leftOut } = await planUndo(store, { run: undone, newRun: run, target, basis: basisOf(target) });
  const report = await applyPlan(store, { planRun: run, run, target, clock: stillClock });
  await endRun(store, { run, status: "done", at });
  return { run, report, leftOut };
}

/** What a run could not do, all of it. */
export async function failuresOf(store: Store, run: number): Promise<readonly FailedChange[]> {
  return store.transaction(async (tx) => {
    const failures: FailedChange[] = [];
    for await (const failure of readFailures(tx, run)) failures.push(failure);
    return failures;
  });
}

/** All that a target holds: every field of every thing, sorted by key. */
export async function holdingsOf(store: Store, target: Target): Promise<World> {
  const held = new Map<KindName, readonly ThingState[]>();
  for (const kind of KIND_NAMES) {
    const { key, fields }: Kind = KINDS[kind];
    const order = key.map((column) => `${column} collate "C"`).join(", ");
    const sql = `select ${[...key, ...fields].join(", ")} from ${target.relation(kind)} order by ${order}`;
    held.set(kind, (await store.query<ThingState>(sql)).rows);
  }
  return worldOf((kind) => held.get(kind) ?? []);
}
