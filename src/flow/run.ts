import { policyDigest } from "../infra/config/index.ts";
import { programDigest } from "../infra/program-digest.ts";
import type { Store, Transaction } from "../infra/store/store.ts";
import type { DecidedChange } from "../model/alike.ts";
import type { Pause } from "../model/away.ts";
import { OperatorError } from "../model/errors.ts";
import type { GuardVerdict } from "../model/guard.ts";
import type { Move } from "../model/moved.ts";
import type { Change } from "../model/plan.ts";
import { applyPlan, type ApplyReport, patiently, tellPlanner } from "./apply/index.ts";
import { decideTouched } from "./decide-touched.ts";
import type { Flow } from "./flow.ts";
import { guardFiles, guardRemovals } from "./guard/index.ts";
import * as decided from "./journal/decided/index.ts";
import { lastAppliedRun } from "./journal/index.ts";
import * as moved from "./journal/moves/index.ts";
import * as plans from "./journal/plans/index.ts";
import { planChanges, proposeMoves } from "./plan/index.ts";
import { SOURCES } from "./sources/index.ts";
import * as cases from "./staging/cases/index.ts";
import { stageDelivery, type StagingReport } from "./staging/index.ts";
import * as pairs from "./targets/pairs/index.ts";

/** What a plan came to. */
export interface PlanReport {
  readonly run: number;
  readonly counts: readonly plans.PlanCount[];
  readonly verdicts: readonly GuardVerdict[];
}

/** Reads a delivery, from its files to one checked snapshot; a refused one changes no fact. */
export async function stage(flow: Flow, run: number, path: string): Promise<StagingReport> {
  const { store, policy } = flow;
  const year = (await cases.readSnapshot(store))?.year;
  const delivery = await SOURCES.delivery(path, { source: flow.source, timeZone: policy.time_zone, year });
  try {
    return await store.transaction((tx) =>
      stageDelivery(tx, delivery, {
        run,
        pseudoGroupPrefix: policy.pseudo_group_prefix,
        now: flow.clock.now(),
        onProgress: (steps) => flow.progress({ stage: "stage", ...steps }),
      }),
    );
  } finally {
    if (delivery.kind === "open") await delivery.close();
  }
}

/** Decides what changed since the last decisions: who belongs where, and what ought to be on the target. */
export async function decide(flow: Flow, run: number): Promise<decided.LedgerTotals> {
  const { store, policy } = flow;
  const { year, extractedAt } = await snapshotOf(store);
  const basis = basisOf(flow, run, { year, extractedAt });
  const last = await lastBasis(store, basis);
  return store.transaction(async (tx) => {
    if (last === null || (await cases.factsChanged(tx, last, { extractedAt, timeZone: policy.time_zone })))
      await decideTouched(flow, tx, { ...basis, last });
    await decided.writeBasis(tx, basis);
    await decided.findOfferProblems(tx, run, policy.remote_suffix);
    return decided.checkLedger(tx, year);
  });
}

/** Compares what is wanted with what is there, decides each difference and holds what is dangerous. */
export async function plan(flow: Flow, run: number, component: string | null = null): Promise<PlanReport> {
  const { store, target, policy } = flow;
  const { run: snapshotRun, year, extractedAt } = await snapshotOf(store);
  await refresh(flow, run);
  const pictureAge = (await target.age?.(store)) ?? null;
  const appliedRun = await lastAppliedRun(store, target.name);
  const basis = { target: target.name, snapshotRun, appliedRun, policyDigest: policyDigest(policy), extractedAt };
  const report = await store.transaction(async (tx) => {
    // Seen by others only with its guards: a plan whose process was killed before does not exist.
    await plans.openPlan(tx, run, { ...basis, scope: component, pictureAge });
    const { compared, moves } = await whatToCompare(flow, tx);
    const { relation } = compared;
    const comparison = await pairs.compareBeside(store, compared, moves);
    const beside = plans.countBeside(store, comparison.beside, { relation, year });
    const total = await plans.writeChanges(tx, run, decideDifferences(flow, comparison));
    await tellPlanner(tx, total);
    flow.progress({ stage: "plan", done: total, total });

    if (component === null) await moved.withdrawMoves(tx, run);
    await proposeMovesOf(flow, tx, run);
    if (component !== null) await plans.narrowPlan(tx, run, component);
    const removals = guardRemovals(await plans.countRemovals(tx, { run, relation, year, beside }), policy);
    const verdicts = [...guardFiles(await cases.readFileHistory(tx, snapshotRun), policy), ...removals];
    await plans.holdChanges(tx, { run, categories: relation("category") }, verdicts);
    await plans.letThrough(tx, run);
    if (component === null) await plans.endApprovals(tx, run);
    if (component === null && target.canary) await plans.putAhead(tx, run, target.canary);
    return { run, counts: await plans.closePlan(tx, run), verdicts };
  });
  await pairs.forgetGathered(store);
  return report;
}

/** Applies the plan of a run to the target. */
export async function apply(flow: Flow, run: number, planRun: number): Promise<ApplyReport> {
  return applyPlan(flow.store, {
    run,
    planRun,
    target: flow.target,
    clock: flow.clock,
    onProgress: ({ done, total, pause }) => flow.progress({ stage: "apply", done, total, pause }),
  });
}

/** Decides everything again under the policy of the flow, for those who look inside the transaction. OperatorError `no-snapshot`. */
export async function decideAnew(flow: Flow, tx: Transaction, run: number): Promise<void> {
  const { year, extractedAt } = await snapshotOf(flow.store);
  await decideTouched(flow, tx, { ...basisOf(flow, run, { year, extractedAt }), last: null });
}

/** What would have to change on the target now, change by change; to be read to its end inside the transaction. */
export async function changesNow(flow: Flow, tx: Transaction): Promise<AsyncIterable<readonly Change[]>> {
  const { compared, moves } = await whatToCompare(flow, tx);
  return pairs.eachChange(tx, decideDifferences(flow, await pairs.prepareComparison(compared, moves)));
}

/** What is wanted beside what is there, and the moves of spaces that are looked at as made. */
async function whatToCompare(
  { store, target, policy }: Flow,
  tx: Transaction,
): Promise<{ readonly compared: pairs.Compared; readonly moves: readonly Move[] }> {
  const { year, extractedAt } = await snapshotOf(store);
  const moves = await moved.acceptedMoves(tx, target);
  return { compared: { tx, relation: target.relation.bind(target), policy, year, extractedAt }, moves };
}

/** Decides what differs as it is read: once where many things differ alike. */
function decideDifferences({ policy }: Flow, comparison: pairs.Comparison): AsyncIterable<readonly DecidedChange[]> {
  const { year, extractedAt } = comparison;
  return planChanges(pairs.differencesOf(comparison), { policy, year, extractedAt });
}

/** Looks at the target anew; waits where it is away. */
async function refresh({ target, clock, progress }: Flow, run: number): Promise<void> {
  await patiently(target, { run, clock, onPause }, (onKept) => target.refresh({ clock, onKept }));

  function onPause(pause: Pause): void {
    progress({ stage: "plan", done: 0, total: null, pause });
  }
}

/** Proposes which new space goes on as which vanished one; until a person has decided, the vanished one stays as it is. */
async function proposeMovesOf({ target, policy }: Flow, tx: Transaction, run: number): Promise<void> {
  const relation = target.relation.bind(target);
  const turnover = await moved.readTurnover(tx, { run, relation, studentRole: policy.student_role });
  if (turnover !== null) await moved.saveProposals(tx, run, proposeMoves(turnover, policy));
  await moved.holdMoved(tx, run);
}

function basisOf(
  { policy }: Flow,
  run: number,
  of: Pick<cases.Snapshot, "year" | "extractedAt">,
): decided.DecidedBasis {
  return { run, policyDigest: policyDigest(policy), programDigest: programDigest(), ...of };
}

/** From what was decided last; null when nothing of it stands: a first time, another policy, another program, another year. */
async function lastBasis(store: Store, now: decided.DecidedBasis): Promise<decided.DecidedBasis | null> {
  const last = await decided.readBasis(store);
  const same = (["policyDigest", "programDigest", "year"] as const).every((part) => last?.[part] === now[part]);
  return same ? (last ?? null) : null;
}

async function snapshotOf(store: Store): Promise<cases.Snapshot> {
  const snapshot = await cases.readSnapshot(store);
  if (snapshot !== undefined) return snapshot;
  throw new OperatorError("No delivery has been imported yet.", {
    code: "no-snapshot",
    next: "passerelle import PATH",
  });
}
