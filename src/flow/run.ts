import type { Clock } from "../infra/clock.ts";
import { policyDigest } from "../infra/config/index.ts";
import { inBatches } from "../infra/in-batches.ts";
import { programDigest } from "../infra/program-digest.ts";
import type { Store, Transaction } from "../infra/store/store.ts";
import { together } from "../infra/together.ts";
import type { DecidedChange } from "../model/alike.ts";
import { OperatorError } from "../model/errors.ts";
import type { GuardVerdict } from "../model/guard.ts";
import type { Move } from "../model/moved.ts";
import type { Change } from "../model/plan.ts";
import type { Policy } from "../model/policy.ts";
import { applyPlan, type ApplyReport, patiently } from "./apply/index.ts";
import { wantCohorts, wantOffer, wantUsers, withCohorts } from "./desired/index.ts";
import { guardFiles, guardRemovals } from "./guard/index.ts";
import * as decided from "./journal/decided/index.ts";
import { lastAppliedRun } from "./journal/index.ts";
import * as moved from "./journal/moves/index.ts";
import * as plans from "./journal/plans/index.ts";
import { type Differences, planChanges, proposeMoves } from "./plan/index.ts";
import {
  decideActivities,
  decideAdministratives,
  decideElements,
  decideRegistrations,
  stepsInForce,
} from "./rules/index.ts";
import { SOURCES } from "./sources/index.ts";
import * as cases from "./staging/cases/index.ts";
import { stageDelivery, type StagingReport } from "./staging/index.ts";
import type { Pause } from "../model/away.ts";
import * as pairs from "./targets/pairs/index.ts";
import type { Target } from "./targets/port.ts";

/** So many decisions are written at once. */
const BATCH = 1000;

/** Everything that a run needs from outside. */
export interface Flow {
  readonly store: Store;
  readonly target: Target;
  readonly policy: Policy;
  readonly clock: Clock;
  /** Name of the source where a delivery does not tell it. */
  readonly source: string;
  readonly progress: Progress;
}

/** Told as a run goes on. `total` is null where it is not known. */
export type Progress = (event: {
  readonly stage: "stage" | "decide" | "plan" | "apply";
  readonly done: number;
  readonly total: number | null;
  /** The platform is away, and is waited for. */
  readonly pause?: Pause | null;
}) => void;

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

/** Decides everything again under the policy of the flow, for those who look inside the transaction. OperatorError `no-snapshot`. */
export async function decideAnew(flow: Flow, tx: Transaction, run: number): Promise<void> {
  const { year, extractedAt } = await snapshotOf(flow.store);
  await decideTouched(flow, tx, { ...basisOf(flow, run, { year, extractedAt }), last: null });
}

/** What is decided anew. */
interface Redecided extends decided.DecidedBasis {
  /** From what was decided last; null when nothing of it stands. */
  readonly last: decided.DecidedBasis | null;
}

/** The same on its way. */
interface Deciding extends Redecided {
  /** Done once there is room for what is decided. */
  readonly emptied: Promise<void>;
  /** Told of so many more decisions. */
  readonly count: (more: number) => void;
}

/** What goes on beside the registrations, on a connection of its own. */
interface Beside {
  readonly beside: Transaction;
  /** Done once the cases of elements are there, for both. */
  readonly gathered: Promise<unknown>;
  /** Done once all but the registrations is decided. */
  readonly others: Promise<void>;
}

/**
 * Reads the facts of what was touched, decides, and makes the new decisions and wanted things current. Registrations are half of the
 * work: all else is decided beside them, on a connection that reads the same facts.
 */
async function decideTouched(flow: Flow, tx: Transaction, basis: Redecided): Promise<void> {
  const emptied = decided.emptyNew(flow.store);
  const deciding = { ...basis, emptied, count: countDecided(flow) };
  const ended = flow.store.transaction(async (beside) => {
    const gathered = gatherOthers(flow, beside, deciding);
    const others = gathered.then((touched) => decideOthers(flow, beside, { ...deciding, touched }));
    await together([others, decideStudents(flow, tx, { ...deciding, beside, gathered, others })]);
  });
  await together([emptied, ended]);
}

/** Decides registrations and makes all decisions current: the others' while the registrations are decided, which the store waits for. */
async function decideStudents(flow: Flow, tx: Transaction, deciding: Deciding & Beside): Promise<void> {
  const touched = await prepareDeciding(flow, tx, deciding);
  await cases.prepareAccounts(tx, touched.students);
  const followers = await cases.prepareExemplars(tx, touched);
  await together([decideExemplars(flow, tx, deciding), deciding.others.then(() => adoptOthers(tx, deciding, touched))]);
  const further = decided.followExemplars(cases.EXEMPLARS);
  await decided.adoptNew(tx, decided.REGISTRATIONS, { run: deciding.run, scope: touched.registrations, further });
  deciding.count(followers);
}

async function decideExemplars(flow: Flow, tx: Transaction, deciding: Deciding & Beside): Promise<void> {
  const { emptied, gathered, beside, count } = deciding;
  await together([emptied, gathered]);
  const registrations = decideRegistrations(cases.readExemplars(tx, beside), flow.policy);
  count(await decided.writeNew(flow.store, decided.REGISTRATIONS, registrations));
}

async function adoptOthers(tx: Transaction, { run }: Deciding, touched: cases.Touched): Promise<void> {
  await decided.adoptNew(tx, decided.ACTIVITIES, { run, scope: touched.activities });
  await decided.adoptNew(tx, decided.ADMINISTRATIVES, { run, scope: touched.administrative });
  await decided.adoptNew(tx, decided.COHORTS, { run, scope: "true" });
  await decided.adoptNew(tx, decided.USERS, { run, scope: touched.users });
  await decided.adoptOffer(tx, { run, scope: touched.offer });
}

async function gatherOthers(flow: Flow, tx: Transaction, deciding: Deciding): Promise<cases.Touched> {
  const touched = await prepareDeciding(flow, tx, deciding);
  await cases.prepareCases(tx, touched.cases);
  return touched;
}

/** Decides all but registrations; what comes of it is left to be made current. */
async function decideOthers(
  flow: Flow,
  tx: Transaction,
  deciding: Deciding & { readonly touched: cases.Touched },
): Promise<void> {
  const { store, policy } = flow;
  const { emptied, touched, count } = deciding;
  await emptied;
  const scope = { staff: null, pseudoGroupPrefix: policy.pseudo_group_prefix, condition: touched.activities };
  const activities = decideActivities(cases.readActivities(tx, scope), policy);
  count(await decided.writeNew(store, decided.ACTIVITIES, inBatches(activities, BATCH)));
  const administrative = decideAdministratives(cases.readAdministrative(tx, touched.administrative), policy);
  count(await decided.writeNew(store, decided.ADMINISTRATIVES, inBatches(withCohorts(administrative), BATCH)));
  const cohorts = wantCohorts(stepsInForce(await cases.readRegisteredSteps(tx), policy));
  count(await decided.writeNew(store, decided.COHORTS, inBatches(cohorts, BATCH)));
  const users = wantUsers(cases.readPeople(tx, touched.users));
  count(await decided.writeNew(store, decided.USERS, inBatches(users, BATCH)));
  const elements = cases.readElements(tx, offerTime(flow, deciding), touched.offer);
  await decided.writeOffer(store, wantOffer(decideElements(elements, policy), policy));
}

/** Gathers the elements for a transaction and what is touched: the conditions hold in it alone. */
async function prepareDeciding(flow: Flow, tx: Transaction, deciding: Deciding): Promise<cases.Touched> {
  const { pseudo_group_prefix: pseudoGroupPrefix, remote_suffix: remoteSuffix } = flow.policy;
  const { year, last } = deciding;
  await cases.prepareCodes(tx, year);
  return cases.prepareTouched(tx, { ...offerTime(flow, deciding), last, pseudoGroupPrefix, remoteSuffix });
}

function offerTime({ policy }: Flow, { extractedAt }: Deciding): cases.OfferTime {
  return { extractedAt, timeZone: policy.time_zone };
}

/** Tells how many decisions there are, as they come. */
function countDecided({ progress }: Flow): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    progress({ stage: "decide", done, total: null });
  };
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
  return planChanges(differencesOf(comparison), { policy, year, extractedAt });
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
    const comparison = await pairs.compareBeside(store, compared, moves);
    const total = await plans.writeChanges(tx, run, decideDifferences(flow, comparison));
    flow.progress({ stage: "plan", done: total, total });

    const relation = target.relation.bind(target);
    if (component === null) await moved.withdrawMoves(tx, run);
    await proposeMovesOf(flow, tx, run);
    if (component !== null) await plans.narrowPlan(tx, run, component);
    const removals = guardRemovals(await plans.countRemovals(tx, { run, relation, year }), policy);
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

function differencesOf(comparison: pairs.Comparison): Differences {
  return {
    courses: () => pairs.coursePairs(comparison),
    categories: () => pairs.categoryFacts(comparison),
    users: () => pairs.userPairs(comparison),
    cohorts: () => pairs.cohortPairs(comparison),
    cohortMembers: () => pairs.cohortMemberPairs(comparison),
    memberships: () => pairs.membershipPairs(comparison),
    groups: () => pairs.groupPairs(comparison),
    groupings: () => pairs.groupingPairs(comparison),
    unwantedGroups: (leaving) => pairs.unwantedGroupPairs(comparison, leaving),
    unwantedGroupings: () => pairs.unwantedGroupingPairs(comparison),
    enrolments: () => pairs.enrolmentPairs(comparison),
    displaced: () => pairs.displacedThings(comparison),
  };
}
