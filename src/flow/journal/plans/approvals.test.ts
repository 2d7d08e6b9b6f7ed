import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { makePlan, stillClock } from "../../../../test/kits/perform.ts";
import { openSite, planLines, type Site } from "../../../../test/kits/site.ts";
import { change, SAMPLE, thing } from "../../../../test/kits/things.ts";
import type { Change } from "../../../model/plan.ts";
import { applyPlan } from "../../apply/index.ts";
import { readPlan } from "../read-plan.ts";
import { startRun } from "../start-run.ts";
import { approveHold, endApprovals, letThrough } from "./approvals.ts";
import { readHoldExamples, readHolds } from "./holds.ts";

const LEAVE = "too-many-removals:enrolment:remove:LVE";
const at = stillClock.now();

function leaves(username: string, more: Partial<Change> = {}): Change {
  const held = { action: "remove", held: "too-many-removals", component: "LVE" } as const;
  return change("enrolment", { before: thing("enrolment", { username }) }, { ...held, ...more });
}

const archived = change(
  "course",
  { before: SAMPLE.course, after: thing("course", { archived: true }) },
  { action: "archive", held: "source-shrunk" },
);

describe("flow/journal/plans/approvals", () => {
  it("names what waits by reason, kind, action and component, in the order of applying", async (t) => {
    const { plan, site } = await openWorld(t, [
      archived,
      leaves("ana"),
      leaves("bob"),
      leaves("eva", { component: null }),
    ]);

    assert.deepEqual(
      (await readHolds(site.store, plan)).map(({ hold, changes }) => [hold, changes]),
      [
        [LEAVE, 2],
        ["too-many-removals:enrolment:remove:", 1],
        ["source-shrunk:course:archive:", 1],
      ],
    );
  });

  it("shows the first of what waits", async (t) => {
    const { plan, site } = await openWorld(t, [archived, leaves("ana"), leaves("bob")]);

    assert.deepEqual(
      await readHoldExamples(site.store, plan, 1),
      new Map([
        [LEAVE, ["LAN101/ana/student/database"]],
        ["source-shrunk:course:archive:", ["LAN101"]],
      ]),
    );
  });

  it("lets through all of one hold and nothing of another", async (t) => {
    const world = await openWorld(t, [archived, leaves("ana"), leaves("bob"), leaves("eva", { component: "DRT" })]);

    assert.equal(await approve(world, LEAVE), 2);

    assert.deepEqual(await heldOf(world), [
      "archive course LAN101 source-changed held:source-shrunk",
      "remove enrolment LAN101/eva/student/database source-changed held:too-many-removals",
    ]);
    assert.equal((await readPlan(world.site.store, world.plan))?.held, 2);
  });

  it("keeps who, when and why", async (t) => {
    const world = await openWorld(t, [leaves("ana")]);
    await approve(world, LEAVE, "the course was given up");

    const { rows } = await world.site.store.query(
      "select kind, action, key, held, because, author, approved_at, plan_run, ended_run from journal.approval",
    );
    assert.deepEqual(rows, [
      {
        kind: "enrolment",
        action: "remove",
        key: ["LAN101", "ana", "student", "database"],
        held: "too-many-removals",
        because: "the course was given up",
        author: "eva",
        approved_at: "2026-11-21T08:00:00Z",
        plan_run: world.plan,
        ended_run: null,
      },
    ]);
  });

  it("refuses a word without reason, and a name under which nothing waits", async (t) => {
    const world = await openWorld(t, [leaves("ana")]);

    await assert.rejects(approve(world, LEAVE, "  "), { code: "approval-without-reason" });
    await assert.rejects(approve(world, "too-many-removals:enrolment:remove:DRT"), { code: "hold-unknown" });
    assert.equal((await heldOf(world)).length, 1);
  });

  it("lets the same things through in the next plan, and no others", async (t) => {
    const world = await openWorld(t, [leaves("ana")]);
    await approve(world, LEAVE);

    const next = await nextPlan(world, [leaves("ana"), leaves("bob"), leaves("ana", { action: "suspend" })]);

    assert.deepEqual(await heldOf(next), [
      "remove enrolment LAN101/bob/student/database source-changed held:too-many-removals",
      "suspend enrolment LAN101/ana/student/database source-changed held:too-many-removals",
    ]);
  });

  it("counts once: what a whole plan no longer wants is held again when it comes back", async (t) => {
    const world = await openWorld(t, [leaves("ana"), leaves("bob")]);
    await approve(world, LEAVE);

    await nextPlan(world, [leaves("bob")]);
    const back = await nextPlan(world, [leaves("ana"), leaves("bob")]);

    assert.deepEqual(await heldOf(back), [
      "remove enrolment LAN101/ana/student/database source-changed held:too-many-removals",
    ]);
  });

  it("leaves a plan that was applied as it was told, and lets through in the next one", async (t) => {
    const world = await openWorld(t, [leaves("ana"), change("category", { after: SAMPLE.category })]);
    await applied(world);

    assert.equal(await approve(world, LEAVE), 1);

    assert.equal((await heldOf(world)).length, 1);
    assert.deepEqual(await readHolds(world.site.store, world.plan), []);
    assert.deepEqual(await heldOf(await nextPlan(world, [leaves("ana")])), []);
  });

  it("can be said twice", async (t) => {
    const world = await openWorld(t, [leaves("ana"), change("category", { after: SAMPLE.category })]);
    await applied(world);

    await approve(world, LEAVE);
    assert.equal(await approve(world, LEAVE), 1);
  });
});

interface World {
  readonly site: Site;
  readonly plan: number;
}

async function openWorld(t: TestContext, changes: readonly Change[]): Promise<World> {
  const site = await openSite(t);
  return { site, plan: await makePlan(site.store, site.flow.target, changes) };
}

/** A whole plan made later, with what was approved let through. */
async function nextPlan({ site }: World, changes: readonly Change[]): Promise<World> {
  const plan = await makePlan(site.store, site.flow.target, changes);
  await site.store.transaction(async (tx) => {
    await letThrough(tx, plan);
    await endApprovals(tx, plan);
  });
  return { site, plan };
}

async function applied({ site, plan }: World): Promise<void> {
  const { store, flow } = site;
  const run = await startRun(store, { kind: "apply", author: "test", at, planRun: plan });
  await applyPlan(store, { planRun: plan, run, target: flow.target, clock: stillClock });
}

function approve({ site, plan }: World, hold: string, because = "seen"): Promise<number> {
  return site.store.transaction((tx) => approveHold(tx, { planRun: plan, hold, because, author: "eva", at }));
}

async function heldOf({ site, plan }: World): Promise<readonly string[]> {
  return (await planLines(site, plan)).filter((line) => line.includes("held:"));
}
