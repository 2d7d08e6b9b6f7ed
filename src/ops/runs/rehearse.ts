import * as decided from "../../flow/journal/decided/index.ts";
import { listRuns } from "../../flow/journal/index.ts";
import type { Flow } from "../../flow/flow.ts";
import { changesNow, decideAnew } from "../../flow/run.ts";
import { readSnapshot } from "../../flow/staging/cases/index.ts";
import { changedSettings, policyDigest } from "../../infra/config/index.ts";
import { programDigest } from "../../infra/program-digest.ts";
import type { Transaction } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { Change } from "../../model/plan.ts";
import type { Policy } from "../../model/policy.ts";
import { REGISTRATION_REASONS, type RegistrationReason } from "../../model/reasons.ts";
import type { Execution } from "./in-run.ts";
import type { ChangeShare, Rehearsal, RuleShare } from "./rehearsal.ts";

/** What is rehearsed. */
export interface RehearsalOrder {
  readonly policy: Policy;
  /** How many of the people and spaces touched are named. */
  readonly examples: number;
}

/**
 * Decides all that is known under another policy and plans it, in a transaction of which nothing is kept: no run is recorded, for
 * none took place. The lock of runs is held meanwhile. OperatorError `decisions-outdated`.
 */
export async function rehearse({ flow, waitMs }: Execution, order: RehearsalOrder): Promise<Rehearsal> {
  return flow.store.withLock("run", waitMs, async () => {
    await requireCurrent(flow);
    try {
      return await flow.store.transaction(async (tx) => {
        const before = await thrownAway(tx, () => stand(flow, tx));
        return thrownAway(tx, () => play(tx, { flow, order, before }));
      });
    } finally {
      await decided.emptyNew(flow.store);
    }
  });
}

/** Does some work and takes back all that it has written. */
async function thrownAway<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await tx.query("savepoint rehearsal");
  const result = await work();
  await tx.query("rollback to savepoint rehearsal");
  return result;
}

/** What the decisions are compared with must be of the newest delivery, of the policy in force and of this program. */
async function requireCurrent({ store, policy }: Flow): Promise<void> {
  const basis = await decided.readBasis(store);
  const snapshot = await readSnapshot(store);
  const isOurs = basis?.policyDigest === policyDigest(policy) && basis.programDigest === programDigest();
  if (isOurs && basis.run >= (snapshot?.run ?? 0)) return;
  throw new OperatorError("The decisions are not those of the newest delivery and the policy in force.", {
    code: "decisions-outdated",
    next: "Bring them up to date with `passerelle plan`, then rehearse.",
  });
}

/** How things stand under one policy. */
interface Standing {
  readonly reasons: Readonly<Record<string, number>>;
  readonly changes: ReadonlyMap<string, number>;
}

async function stand(flow: Flow, tx: Transaction): Promise<Standing> {
  const { byReason } = await decided.readLedger(tx);
  return { reasons: byReason, changes: await countChanges(await changesNow(flow, tx)) };
}

interface Play {
  readonly flow: Flow;
  readonly order: RehearsalOrder;
  readonly before: Standing;
}

async function play(tx: Transaction, { flow, order, before }: Play): Promise<Rehearsal> {
  const { policy, examples } = order;
  const [newest] = await listRuns(tx, { limit: 1 });
  // The number that the next run would have: nothing bears it yet.
  const run = (newest?.id ?? 0) + 1;
  await decideAnew({ ...flow, policy }, tx, run);
  const after = await stand({ ...flow, policy }, tx);
  return {
    settings: changedSettings(flow.policy, policy),
    registrations: await decided.countMoves(tx, run, "registration"),
    teachers: await decided.countMoves(tx, run, "activity"),
    rules: rulesOf(before, after),
    people: await decided.peopleChangedBy(tx, run, examples),
    courses: await decided.coursesChangedBy(tx, run, examples),
    changes: changesOf(before, after),
  };
}

function rulesOf(before: Standing, after: Standing): readonly RuleShare[] {
  // The keys of the declaration are its reasons.
  const reasons = Object.keys(REGISTRATION_REASONS) as readonly RegistrationReason[];
  return reasons
    .map((reason) => ({
      reason,
      link: REGISTRATION_REASONS[reason].link,
      before: before.reasons[reason] ?? 0,
      after: after.reasons[reason] ?? 0,
    }))
    .filter((share) => share.before + share.after > 0);
}

async function countChanges(batches: AsyncIterable<readonly Change[]>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const changes of batches)
    for (const { kind, action, reason } of changes) {
      const sort = JSON.stringify({ kind, action, reason });
      counts.set(sort, (counts.get(sort) ?? 0) + 1);
    }
  return counts;
}

function changesOf(before: Standing, after: Standing): readonly ChangeShare[] {
  const sorts = [...new Set([...before.changes.keys(), ...after.changes.keys()])].toSorted();
  return sorts
    .map((sort) => ({
      // Written by `countChanges`.
      ...(JSON.parse(sort) as Pick<ChangeShare, "kind" | "action" | "reason">),
      before: before.changes.get(sort) ?? 0,
      after: after.changes.get(sort) ?? 0,
    }))
    .filter((share) => share.before !== share.after);
}
