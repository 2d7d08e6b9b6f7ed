import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { setTimeout } from "node:timers/promises";
import { makePlan, perform } from "../../../../test/kits/perform.ts";
import { openSite, type Site } from "../../../../test/kits/site.ts";
import { change, thing } from "../../../../test/kits/things.ts";
import { aUniversity, syncUniversity } from "../../../../test/kits/university.ts";
import { DEFAULT_POLICY } from "../../../model/policy.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Change, ThingState } from "../../../model/plan.ts";
import { prepareComparison } from "../../targets/pairs/index.ts";
import { countRemovals } from "./count-removals.ts";
import { countBeside } from "./count-there.ts";

/** Things of one kind that differ in one field. */
function several(kind: KindName, field: string, ...fields: readonly ThingState[]): readonly ThingState[] {
  return fields.map((more, at) => thing(kind, { [field]: `${String(thing(kind)[field])}${at}`, ...more }));
}

function removalOf(kind: KindName, before: ThingState): Change {
  return change(kind, { before }, { action: "remove" });
}

/** What is counted for a plan of removals on a campus that holds the things. */
async function counted(
  t: TestContext,
  kind: KindName,
  { things, removed }: { readonly things: readonly ThingState[]; readonly removed: readonly ThingState[] },
): Promise<unknown> {
  const site = await openSite(t);
  await fill(site, kind, things);
  const { store, flow } = site;
  const relation = flow.target.relation.bind(flow.target);
  const run = await makePlan(
    store,
    flow.target,
    removed.map((before) => removalOf(kind, before)),
  );
  return store.transaction(async (tx) => {
    await prepareComparison({
      tx,
      relation,
      policy: DEFAULT_POLICY,
      year: "2026",
      extractedAt: "2026-09-01T20:00:00Z",
    });
    const scope = { run, year: "2026", relation };
    const counts = await countRemovals(tx, scope);
    for (const leaves of [true, false]) {
      const beside = countBeside(store, new Map([[kind, Promise.resolve(leaves)]]), scope);
      assert.equal((await beside.get(kind)) === null, !leaves);
      assert.deepEqual(await countRemovals(tx, { ...scope, beside }), counts);
    }
    return counts;
  });
}

async function fill({ store, flow }: Site, kind: KindName, things: readonly ThingState[]): Promise<void> {
  const around = (["category", "course", "user", "cohort"] as const)
    .filter((one) => one !== kind)
    .map((one) => change(one, { after: thing(one) }));
  const users = things.map((one) => one["username"]).filter((name) => name !== undefined && kind !== "user");
  const made = [...new Set(users)].map((username) => change("user", { after: thing("user", { username }) }));
  const cohorts = things.flatMap((one) =>
    kind === "cohort-member" ? [change("cohort", { after: thing("cohort", { cohort_key: one["cohort_key"] }) })] : [],
  );
  const all = [...around, ...made, ...cohorts, ...things.map((after) => change(kind, { after }))];
  await perform({ store, target: flow.target }, all);
}

describe("flow/journal/plans/count-removals", () => {
  it("counts spaces that are not archived", async (t) => {
    const things = several("course", "course_key", {}, {}, { archived: true }, { archived: true });

    assert.deepEqual(await counted(t, "course", { things, removed: things.slice(0, 1) }), [
      { kind: "course", component: null, step: null, removals: 1, owned: 2 },
    ]);
  });

  it("counts users that are not suspended", async (t) => {
    const things = several("user", "username", {}, {}, {}, { suspended: true });

    assert.deepEqual(await counted(t, "user", { things, removed: things.slice(0, 2) }), [
      { kind: "user", component: null, step: null, removals: 2, owned: 3 },
    ]);
  });

  it("counts active enrolments of our method, and suspended ones that are to go for good", async (t) => {
    const things = several(
      "enrolment",
      "username",
      {},
      {},
      { status: "suspended" },
      { status: "suspended" },
      { method: "manual", owner: "person:eva" },
      { method: "sync" },
    );

    assert.deepEqual(await counted(t, "enrolment", { things, removed: things.slice(1, 3) }), [
      { kind: "enrolment", component: null, step: null, removals: 2, owned: 3 },
    ]);
  });

  it("counts members of this year's cohorts only", async (t) => {
    const things = several(
      "cohort-member",
      "username",
      {},
      {},
      { cohort_key: "1LANGL701-2025" },
      { cohort_key: "1LANGL701-20260" },
    );

    assert.deepEqual(await counted(t, "cohort-member", { things, removed: things.slice(0, 1) }), [
      { kind: "cohort-member", component: null, step: null, removals: 1, owned: 2 },
    ]);
  });

  it("leaves out what belongs to people", async (t) => {
    const things = several("course", "course_key", {}, { owner: "person:eva" });

    assert.deepEqual(await counted(t, "course", { things, removed: things.slice(0, 1) }), [
      { kind: "course", component: null, step: null, removals: 1, owned: 1 },
    ]);
  });

  it("tells whoever waits for what was counted beside that it could not be, and nobody else", async (t) => {
    const site = await openSite(t);
    const beside = countBeside(site.store, new Map([["enrolment", Promise.resolve(true)]]), {
      year: "2026",
      relation: () => "campus.nothing",
    });
    await setTimeout(50);

    await assert.rejects(beside.get("enrolment") ?? Promise.resolve(), /campus\.nothing/u);
  });

  it("counts a removal whose component holds nothing else", async (t) => {
    const site = await openSite(t);
    const { store, flow } = site;
    const relation = flow.target.relation.bind(flow.target);
    const lost = change("enrolment", { before: thing("enrolment") }, { action: "remove", component: "DRT" });
    const run = await makePlan(store, flow.target, [lost]);

    const counts = await store.transaction(async (tx) => {
      await prepareComparison({
        tx,
        relation,
        policy: DEFAULT_POLICY,
        year: "2026",
        extractedAt: "2026-09-01T20:00:00Z",
      });
      return countRemovals(tx, { run, year: "2026", relation });
    });

    assert.deepEqual(counts, [{ kind: "enrolment", component: "DRT", step: null, removals: 1, owned: 0 }]);
  });

  it("counts by the step of the space", async (t) => {
    const site = await openSite(t);
    const { store, flow } = site;
    const relation = flow.target.relation.bind(flow.target);
    await syncUniversity(t, site, { university: aUniversity({ students: 3 }) });
    const left = change(
      "enrolment",
      { before: thing("enrolment") },
      { action: "suspend", component: "LVE", step: "1LANGL-701" },
    );
    const run = await makePlan(store, flow.target, [left]);

    const counts = await store.transaction(async (tx) => {
      await prepareComparison({
        tx,
        relation,
        policy: DEFAULT_POLICY,
        year: "2026",
        extractedAt: "2026-09-01T20:00:00Z",
      });
      return countRemovals(tx, { run, year: "2026", relation });
    });

    assert.deepEqual(counts, [{ kind: "enrolment", component: "LVE", step: "1LANGL-701", removals: 1, owned: 8 }]);
  });
});
