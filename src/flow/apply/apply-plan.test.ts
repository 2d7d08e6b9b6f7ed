import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import { holdingsOf, makePlan, stillClock } from "../../../test/kits/perform.ts";
import type { OpenTarget } from "../../../test/kits/open-target.ts";
import { change, SAMPLE, thing } from "../../../test/kits/things.ts";
import type { Change } from "../../model/plan.ts";
import { startRun } from "../journal/index.ts";
import { openCampus } from "../targets/campus/index.ts";
import type { ApplyOrder, ApplyProgress } from "./apply-order.ts";
import { applyPlan } from "./apply-plan.ts";

const usernames = ["ana", "bob", "eva", "ida", "leo"];
const places = (["category", "course"] as const).map((kind) => change(kind, { after: SAMPLE[kind] }));
const users = usernames.map((username) => change("user", { after: thing("user", { username }) }));
const enrolments = usernames.map((username) => change("enrolment", { after: thing("enrolment", { username }) }));

describe("flow/apply/apply-plan", () => {
  it("applies batches of one kind, no larger than asked, and tells after each how far it has come", async (t) => {
    const world = await openWorld(t);
    const told: ApplyProgress[] = [];
    await applyPlan(world.store, {
      ...(await orderOf(world, [...places, ...users, ...enrolments])),
      batchSize: 3,
      onProgress: (progress) => told.push(progress),
    });
    const steps = told.map(({ kind, done }) => `${kind} ${done}`);
    const expected = "category 1, course 2, user 3, user 6, user 7, enrolment 9, enrolment 12";
    assert.equal(steps.join(", "), expected);
    assert.deepEqual(new Set(told.map(({ total }) => total)), new Set([12]));
  });

  it("counts by kind and action what was applied, what failed and what is held", async (t) => {
    const world = await openWorld(t);
    const held = change("user", { before: thing("user", { username: "old" }) }, { held: "too-many-removals" });
    const orphan = change("membership", { after: SAMPLE.membership });
    const order = await orderOf(world, [...users, held, orphan]);
    assert.deepEqual(await applyPlan(world.store, order), {
      applied: 5,
      failed: 1,
      held: 1,
      counts: [
        { kind: "user", action: "create", applied: 5, failed: 0, held: 0 },
        { kind: "membership", action: "create", applied: 0, failed: 1, held: 0 },
        { kind: "user", action: "remove", applied: 0, failed: 0, held: 1 },
      ],
    });
  });

  it("stops between two batches when told to, and goes on with the same run", async (t) => {
    const world = await openWorld(t);
    const stop = new AbortController();
    const order = { ...(await orderOf(world, [...places, ...users, ...enrolments])), batchSize: 2 };
    const stopping = { ...order, signal: stop.signal, onProgress: () => stop.abort(new Error("enough")) };
    await assert.rejects(applyPlan(world.store, stopping), /enough/);
    assert.deepEqual((await holdingsOf(world.store, world.target)).course, []);

    const report = await applyPlan(world.store, order);
    assert.equal(report.applied, 12);
    assert.equal((await holdingsOf(world.store, world.target)).enrolment.length, 5);
  });

  it("changes nothing when the same run is applied again", async (t) => {
    const world = await openWorld(t);
    const order = await orderOf(world, [...places, ...users]);
    const once = await applyPlan(world.store, order);
    await world.store.query("delete from campus.user where username = 'ana'");
    assert.deepEqual(await applyPlan(world.store, order), once);
    assert.equal((await holdingsOf(world.store, world.target)).user.length, 4);
  });

  it("takes no longer where the server has counted earlier plans only", { timeout: 60_000 }, async (t) => {
    const world = await openWorld(t);
    const crowd = Array.from({ length: 40_000 }, (_person, number) => thing("user", { username: `u${number}` }));
    const arriving = crowd.map((after) => change("user", { after }));
    const leaving = crowd.map((before) => change("user", { before }));
    await applyPlan(world.store, await orderOf(world, arriving));
    await world.store.query("analyze");

    const report = await applyPlan(world.store, await orderOf(world, leaving));

    assert.equal(report.applied, crowd.length);
  });

  it("waits for the transaction that a killed process left, and does its batch no second time", async (t) => {
    const world = await openWorld(t);
    const order = await orderOf(world, users);
    let applied: Promise<unknown> = Promise.resolve();
    await world.store.transaction(async (abandoned) => {
      await abandoned.query("insert into journal.batch values ($1, $2, 2, 1, 5, 5, 0, now())", [
        order.run,
        order.planRun,
      ]);
      applied = applyPlan(world.store, order);
      await waitUntilBlocked(world);
    });
    await applied;
    assert.deepEqual((await holdingsOf(world.store, world.target)).user, []);
  });

  it("does the batch itself when that transaction is rolled back", async (t) => {
    const world = await openWorld(t);
    const order = await orderOf(world, users);
    let applied: Promise<unknown> = Promise.resolve();
    const abandoned = world.store.transaction(async (abandoned) => {
      await abandoned.query("insert into journal.batch values ($1, $2, 2, 1, 5, 5, 0, now())", [
        order.run,
        order.planRun,
      ]);
      applied = applyPlan(world.store, order);
      await waitUntilBlocked(world);
      throw new Error("killed");
    });
    await assert.rejects(abandoned, /killed/);
    await applied;
    assert.equal((await holdingsOf(world.store, world.target)).user.length, 5);
  });

  it("applies memberships beside enrolments, and goes on with those of the two that were cut off", async (t) => {
    const world = await openWorld(t);
    const inGroups = (["group", "membership"] as const).map((kind) => change(kind, { after: SAMPLE[kind] }));
    const order = await orderOf(world, [...places, ...users, ...enrolments, ...inGroups]);
    await world.store.transaction(async (reader) => {
      await reader.query("lock table campus.enrolment in access exclusive mode");
      const cutOff = assert.rejects(applyPlan(world.store, order), { code: "store-unreachable" });
      while ((await world.store.query("select from campus.membership")).rowCount === 0);
      await waitUntilBlocked(world);
      await world.store.query(`select pg_terminate_backend(pid) ${BLOCKED}`);
      await cutOff;
    });

    assert.equal((await applyPlan(world.store, order)).applied, 14);

    const { enrolment, membership } = await holdingsOf(world.store, world.target);
    assert.deepEqual([enrolment.length, membership.length], [5, 1]);
  });

  it("refuses the plan of another target", async (t) => {
    const world = await openWorld(t);
    const order = await orderOf({ ...world, target: { ...world.target, name: "moodle" } }, users);
    await assert.rejects(applyPlan(world.store, { ...order, target: world.target }), { name: "BugError" });
    assert.deepEqual((await holdingsOf(world.store, world.target)).user, []);
  });

  it("makes nothing of an empty plan", async (t) => {
    const world = await openWorld(t);
    const order = await orderOf(world, []);
    assert.deepEqual(await applyPlan(world.store, order), { applied: 0, failed: 0, held: 0, counts: [] });
  });
});

async function openWorld(t: TestContext): Promise<OpenTarget> {
  const store = await openCampusStore(t);
  return { store, target: openCampus(store) };
}

async function orderOf({ store, target }: OpenTarget, changes: readonly Change[]): Promise<ApplyOrder> {
  const planRun = await makePlan(store, target, changes);
  const run = await startRun(store, { kind: "apply", author: "test", at: stillClock.now(), planRun });
  return { planRun, run, target, clock: stillClock };
}

async function waitUntilBlocked({ store }: OpenTarget): Promise<void> {
  while ((await store.query(`select ${BLOCKED}`)).rowCount === 0);
}

const BLOCKED = "from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
