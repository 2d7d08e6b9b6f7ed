import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import { basisOf, holdingsOf, makePlan, perform, stillClock, undo } from "../../../test/kits/perform.ts";
import type { OpenTarget } from "../../../test/kits/open-target.ts";
import { ALTERED, change, SAMPLE, thing } from "../../../test/kits/things.ts";
import { EMPTY_WORLD } from "../../../test/kits/worlds.ts";
import { KIND_NAMES } from "../../model/kinds.ts";
import type { Change } from "../../model/plan.ts";
import { type PlannedChange, readChanges, readPlan, startRun } from "../journal/index.ts";
import { openCampus } from "../targets/campus/index.ts";
import { applyPlan } from "./apply-plan.ts";
import { planUndo } from "./plan-undo.ts";

const at = stillClock.now();
const all = KIND_NAMES.map((kind) => change(kind, { after: SAMPLE[kind] }));

describe("flow/apply/plan-undo", () => {
  it("plans the opposite of each change, the last first, none of it held", async (t) => {
    const world = await openWorld(t);
    const made = await perform(world, all);
    assert.deepEqual(await undoOf(world, made.run), [
      "remove binding",
      "remove membership",
      "remove enrolment",
      "remove group",
      "remove grouping",
      "remove cohort-member",
      "remove cohort",
      "remove user",
      "remove course",
      "remove category",
    ]);
    const suspended = change("enrolment", { before: SAMPLE.enrolment, after: thing("enrolment", ALTERED.enrolment) });
    const renamed = change("group", { before: SAMPLE.group, after: thing("group", ALTERED.group) });
    const { run } = await perform(world, [suspended, renamed, change("membership", { before: SAMPLE.membership })]);
    assert.deepEqual(await undoOf(world, run), ["update group", "restore enrolment", "create membership"]);
  });

  it("writes down what the plan rests on and how much it holds", async (t) => {
    const { store, target } = await openWorld(t);
    const { run } = await perform({ store, target }, all);
    const basis = { ...basisOf(target), snapshotRun: 7, appliedRun: run, policyDigest: "abc" };
    const newRun = await startRun(store, { kind: "undo", author: "eva", at, undoesRun: run });
    assert.deepEqual(await planUndo(store, { run, newRun, target, basis }), { changes: all.length, leftOut: 0 });
    const header = {
      ...basis,
      extractedAt: "2026-11-21T08:00:00Z",
      run: newRun,
      scope: null,
      changes: all.length,
      held: 0,
      digest: "",
      pictureAge: null,
    };
    assert.deepEqual(await readPlan(store, newRun), header);
  });

  it("takes back what an interrupted run came to", async (t) => {
    const world = await openWorld(t);
    const stop = new AbortController();
    const { store, target } = world;
    const planRun = await makePlan(store, target, all);
    const run = await startRun(store, { kind: "apply", author: "eva", at, planRun });
    const order = { planRun, run, target, clock: stillClock, signal: stop.signal };
    function onProgress({ done }: { readonly done: number }): void {
      if (done === 4) stop.abort(new Error("killed"));
    }
    await assert.rejects(applyPlan(store, { ...order, onProgress }), /killed/);
    const { report } = await undo(world, run);
    assert.deepEqual([report.applied, report.failed], [4, 0]);
    assert.deepEqual(await holdingsOf(store, target), EMPTY_WORLD);
  });

  it("leaves out what was changed since, kind by kind and batch by batch", async (t) => {
    const world = await openWorld(t);
    const users = Array.from({ length: 9 }, (_, at) => thing("user", { username: `u${at}` }));
    const made = users.map((after) => change("user", { after }));
    const { run } = await perform(world, [change("cohort", { after: SAMPLE.cohort }), ...made], { batchSize: 2 });
    const touched: Change[] = users
      .filter((_, at) => at % 4 === 0)
      .map((before) => change("user", { before, after: { ...before, email: "x" } }));
    const renamed = change("cohort", { before: SAMPLE.cohort, after: thing("cohort", ALTERED.cohort) });
    await perform(world, [...touched, renamed]);
    const back = await undo(world, run);
    assert.deepEqual([back.report.applied, back.leftOut], [6, 4]);
    const { user, cohort } = await holdingsOf(world.store, world.target);
    assert.deepEqual([user.map(({ username }) => username), cohort.length], [["u0", "u4", "u8"], 1]);
  });

  it("refuses a run that has changed nothing", async (t) => {
    const { store, target } = await openWorld(t);
    const run = await makePlan(store, target, all);
    const order = { run, newRun: run, target, basis: basisOf(target) };
    await assert.rejects(planUndo(store, order), { name: "OperatorError", code: "nothing-to-undo" });
  });
});

async function openWorld(t: TestContext): Promise<OpenTarget> {
  const store = await openCampusStore(t);
  return { store, target: openCampus(store) };
}

async function undoOf({ store, target }: OpenTarget, run: number): Promise<readonly string[]> {
  const newRun = await startRun(store, { kind: "undo", author: "eva", at, undoesRun: run });
  await planUndo(store, { run, newRun, target, basis: basisOf(target) });
  const changes: PlannedChange[] = [];
  await store.transaction(async (tx) => {
    for await (const one of readChanges(tx, { run: newRun, held: false })) changes.push(one);
  });
  assert.deepEqual(new Set(changes.map(({ reason }) => reason)), new Set(["undo"]));
  return changes.map(({ kind, action }) => `${action} ${kind}`);
}
