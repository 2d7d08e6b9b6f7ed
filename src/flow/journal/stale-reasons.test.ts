import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import { basisOf, perform, stillClock } from "../../../test/kits/perform.ts";
import type { OpenTarget } from "../../../test/kits/open-target.ts";
import { change, SAMPLE, thing } from "../../../test/kits/things.ts";
import { applyPlan } from "../apply/index.ts";
import { openCampus } from "../targets/campus/index.ts";
import { endRun } from "./end-run.ts";
import { lastAppliedRun } from "./last-applied-run.ts";
import { markInterrupted } from "./mark-interrupted.ts";
import { decideMove, saveProposals } from "./moves/index.ts";
import type { RunKind, RunStatus } from "./run.ts";
import type { StaleReason } from "../../model/plan.ts";
import { staleReasons } from "./stale-reasons.ts";
import { startRun } from "./start-run.ts";
import { writePlan } from "./write-plan.ts";

const at = stillClock.now();
const changes = [change("user", { after: SAMPLE.user })];

describe("flow/journal/stale-reasons", () => {
  it("finds nothing against a plan made from the latest of everything", async (t) => {
    const world = await openWorld(t);
    await perform(world, changes);
    const plan = await planned(world);
    await ended(world, "import", "refused");
    assert.deepEqual(await plan.reasons(), []);
  });

  it("tells a later snapshot", async (t) => {
    for (const [kind, status] of [
      ["import", "done"],
      ["sync", "done-with-findings"],
      ["sync", "interrupted"],
    ] as const) {
      const world = await openWorld(t);
      const plan = await planned(world);
      await ended(world, kind, status);
      assert.deepEqual(await plan.reasons(), ["later-snapshot"], `${kind} ${status}`);
    }
  });

  it("tells a run that changed the target since", async (t) => {
    const world = await openWorld(t);
    const plan = await planned(world);
    await perform(world, [change("user", { after: thing("user", { username: "bob" }) })]);
    assert.deepEqual(await plan.reasons(), ["applied-since"]);
  });

  it("tells that the plan itself was applied already", async (t) => {
    const world = await openWorld(t);
    const plan = await planned(world);
    const run = await applied(world, plan.run);
    await endRun(world.store, { run, status: "done", at });
    assert.deepEqual(await plan.reasons(), ["applied-since"]);
  });

  it("lets an interrupted applying of the plan go on", async (t) => {
    const world = await openWorld(t);
    const plan = await planned(world);
    await applied(world, plan.run);
    assert.deepEqual(await plan.reasons(), []);
    await markInterrupted(world.store, { at });
    assert.deepEqual(await plan.reasons(), []);
    assert.notEqual(await lastAppliedRun(world.store, "campus"), null);
  });

  it("takes the run that made the plan for no later snapshot", async (t) => {
    const { store, target } = await openWorld(t);
    const run = await startRun(store, { kind: "sync", author: "eva", at });
    const header = await writePlan(store, { run, basis: basisOf(target), changes });
    await endRun(store, { run, status: "planned", at });
    assert.deepEqual(await staleReasons(store, header, { policyDigest: "" }), []);
  });

  it("bears what people did by hand", async (t) => {
    const world = await openWorld(t);
    const plan = await planned(world);
    const run = await startRun(world.store, { kind: "act", author: "eva", at });
    await writePlan(world.store, { run, basis: basisOf(world.target), changes });
    await applyPlan(world.store, { planRun: run, run, target: world.target, clock: stillClock });
    assert.deepEqual(await plan.reasons(), []);
  });

  it("bears what happened to another target", async (t) => {
    const world = await openWorld(t);
    const plan = await planned(world);
    await perform({ ...world, target: { ...world.target, name: "moodle" } }, changes);
    assert.deepEqual(await plan.reasons(), []);
  });

  it("tells what a person has said since of a space that may go on under another code", async (t) => {
    const world = await openWorld(t);
    const plan = await planned(world);
    const move = { old_key: "A", new_key: "B" };
    await saveProposals(world.store, plan.run, [{ ...move, name_likeness: 1, same_place: true, student_share: 1 }]);
    assert.deepEqual(await plan.reasons(), []);
    const later = new Date(at.getTime() + 1000);
    await decideMove(world.store, { ...move, status: "refused", author: "eva", because: "another course", at: later });
    assert.deepEqual(await plan.reasons(), ["move-decided"]);
  });

  it("tells a changed policy, and all reasons there are", async (t) => {
    const world = await openWorld(t);
    const plan = await planned(world);
    assert.deepEqual(await plan.reasons("other"), ["policy-changed"]);
    await perform(world, changes);
    await ended(world, "import", "done");
    assert.deepEqual(await plan.reasons("other"), ["later-snapshot", "applied-since", "policy-changed"]);
  });
});

async function openWorld(t: TestContext): Promise<OpenTarget> {
  const store = await openCampusStore(t);
  return { store, target: openCampus(store) };
}

interface Planned {
  readonly run: number;
  reasons(policyDigest?: string): Promise<readonly StaleReason[]>;
}

/** A plan made from the latest snapshot, the last applied run and the policy `one`. */
async function planned({ store, target }: OpenTarget): Promise<Planned> {
  const snapshotRun = await ended({ store, target }, "import", "done");
  const appliedRun = await lastAppliedRun(store, target.name);
  const run = await startRun(store, { kind: "plan", author: "eva", at });
  const basis = { ...basisOf(target), snapshotRun, appliedRun, policyDigest: "one" };
  const header = await writePlan(store, { run, basis, changes });
  return { run, reasons: (policyDigest = "one") => staleReasons(store, header, { policyDigest }) };
}

async function applied({ store, target }: OpenTarget, planRun: number): Promise<number> {
  const run = await startRun(store, { kind: "apply", author: "eva", at, planRun });
  await applyPlan(store, { planRun, run, target, clock: stillClock });
  return run;
}

async function ended({ store }: OpenTarget, kind: RunKind, status: Exclude<RunStatus, "running">): Promise<number> {
  const run = await startRun(store, { kind, author: "eva", at });
  await endRun(store, { run, status, at });
  return run;
}
