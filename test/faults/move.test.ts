import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { readChanges, startRun } from "../../src/flow/journal/index.ts";
import { DEFAULT_POLICY } from "../../src/model/policy.ts";
import { actByHand, decideMoved, makePlan, undoRun } from "../../src/ops/runs/index.ts";
import { aPolicy } from "../kits/facts.ts";
import { killInside, placeOf } from "../kits/outlive-kill.ts";
import { holdingsOf, stillClock } from "../kits/perform.ts";
import { openSite, planLines, type Site } from "../kits/site.ts";
import { findAmiss } from "../kits/standing.ts";
import { aUniversity, recoded, syncUniversity } from "../kits/university.ts";

const SMALL_FILES_MAY_SHRINK = aPolicy({ guard: { ...DEFAULT_POLICY.guard, source_share: 0 } });
const [OLD, NEW] = ["AN-10B", "AN-20B"] as const;
const BEFORE = aUniversity({ students: 12 });
const AFTER = recoded(BEFORE, { [OLD]: NEW });

/** A site where a space is to go on under another code: people have put something into the old one; gives the plan that does it. */
async function moveAhead(t: TestContext): Promise<{ readonly site: Site; readonly planRun: number }> {
  const site = await openSite(t, SMALL_FILES_MAY_SHRINK);
  await syncUniversity(t, site, { university: BEFORE });
  await actByHand(site.execution, { does: "set-dates", course: OLD, from: null, until: "2027-01-31T23:00:00Z" }, null);
  await syncUniversity(t, site, { university: AFTER, day: 1 });
  await decideMoved(site.execution, { old_key: OLD, new_key: NEW, status: "accepted", because: "recoded" });
  const { run } = await makePlan(site.execution, { component: null });
  return { site, planRun: run };
}

/** How many changes of a plan make room in the new space, before the old one takes its key. */
async function clearsOf({ store }: Site, run: number): Promise<number> {
  const actions = await store.transaction(async (tx) => {
    const changes = await Array.fromAsync(readChanges(tx, { run }));
    return changes.map(({ action }) => action);
  });
  const clears = actions.filter((action) => action === "clear").length;
  assert.ok(clears > 10 && actions.includes("move"), actions.join());
  return clears;
}

/** The plan is applied by a process that is killed after so many batches of one change. */
async function applyKilled(
  t: TestContext,
  { site, planRun }: Awaited<ReturnType<typeof moveAhead>>,
  batches: number,
): Promise<number> {
  const at = stillClock.now();
  const run = await startRun(site.store, { kind: "apply", author: "eva", at, planRun });
  const place = await placeOf(site.store);
  await killInside(t, { ...place, target: site.flow.target.name, planRun, run, batchSize: 1 }, batches);
  return run;
}

/** The space stands under its new key with what people have put into it, and nothing is left to do. */
async function endsRight(t: TestContext, site: Site): Promise<void> {
  const { run, applied } = await syncUniversity(t, site, { university: AFTER, day: 2 });
  assert.equal(applied?.failed, 0);
  assert.deepEqual(await findAmiss(site, run), []);
  const { rows } = await site.store.query(
    `select course_key, ends_at from ${site.flow.target.relation("course")} order by 1`,
  );
  assert.deepEqual(rows, [
    { course_key: "AN-10A", ends_at: null },
    { course_key: NEW, ends_at: "2027-01-31T23:00:00Z" },
  ]);
  const again = await syncUniversity(t, site, { university: AFTER, day: 2 });
  assert.deepEqual(await planLines(site, again.run), []);
}

describe("test/faults/move", () => {
  it("is gone on with by the next run when a process is killed while it makes room", async (t) => {
    const ahead = await moveAhead(t);
    await applyKilled(t, ahead, Math.floor((await clearsOf(ahead.site, ahead.planRun)) / 2));
    await endsRight(t, ahead.site);
  });

  it("is gone on with by the next run when a process is killed between making room and moving", async (t) => {
    const ahead = await moveAhead(t);
    await applyKilled(t, ahead, await clearsOf(ahead.site, ahead.planRun));
    await endsRight(t, ahead.site);
  });

  it("goes back exactly from what was done before the kill", async (t) => {
    const ahead = await moveAhead(t);
    const { store, flow, execution } = ahead.site;
    const before = await holdingsOf(store, flow.target);
    const run = await applyKilled(t, ahead, (await clearsOf(ahead.site, ahead.planRun)) - 2);
    assert.notDeepEqual(await holdingsOf(store, flow.target), before);

    const { applied, leftOut } = await undoRun(execution, run, async () => true);

    assert.deepEqual([applied?.failed, leftOut], [0, 0]);
    assert.deepEqual(await holdingsOf(store, flow.target), before);
  });
});
