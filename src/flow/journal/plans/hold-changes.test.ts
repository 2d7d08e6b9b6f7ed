import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { makePlan, perform } from "../../../../test/kits/perform.ts";
import { openSite, planLines } from "../../../../test/kits/site.ts";
import { change, SAMPLE, thing } from "../../../../test/kits/things.ts";
import type { GuardVerdict } from "../../../model/guard.ts";
import type { Change } from "../../../model/plan.ts";
import { holdChanges } from "./hold-changes.ts";

function verdict(fields: Partial<GuardVerdict>): GuardVerdict {
  return {
    guard: "component",
    tripped: true,
    reason: "too-many-removals",
    kinds: ["enrolment"],
    moves: [],
    component: undefined,
    step: undefined,
    table: null,
    found: 100,
    of: 100,
    ...fields,
  };
}

const STEP = thing("category", { category_key: "step:1A", parent_key: "cmp:LVE" });

/** The held lines of a plan after the verdicts. */
async function held(
  t: TestContext,
  changes: readonly Change[],
  ...verdicts: readonly GuardVerdict[]
): Promise<readonly string[]> {
  const site = await openSite(t);
  const { store, flow } = site;
  const categories = [SAMPLE.category, STEP].map((after) => change("category", { after }));
  await perform({ store, target: flow.target }, categories);
  const run = await makePlan(store, flow.target, changes);
  await store.transaction((tx) => holdChanges(tx, { run, categories: flow.target.relation("category") }, verdicts));
  return (await planLines(site, run)).filter((line) => line.includes("held:"));
}

const removed = { action: "remove" } as const;
const leaves = change("enrolment", { before: thing("enrolment") }, { ...removed, component: "LVE" });
const leavesDrt = change(
  "enrolment",
  { before: thing("enrolment", { username: "bob" }) },
  { ...removed, component: "DRT" },
);
const joins = change("enrolment", { after: thing("enrolment", { username: "eva" }) }, { component: "LVE" });
const archived = change(
  "course",
  { before: SAMPLE.course, after: thing("course", { archived: true, category_key: "archive:2026" }) },
  { action: "archive" },
);

describe("flow/journal/plans/hold-changes", () => {
  it("holds removals of the kind in the component, and lets everything else go on", async (t) => {
    assert.deepEqual(await held(t, [leaves, leavesDrt, joins], verdict({ component: "LVE" })), [
      "remove enrolment LAN101/ana/student/database source-changed held:too-many-removals",
    ]);
  });

  it("holds removals of the step, whatever the component", async (t) => {
    const inStep = change(
      "enrolment",
      { before: thing("enrolment", { username: "eva" }) },
      { ...removed, component: "DRT", step: "1LANGL-701" },
    );

    assert.deepEqual(await held(t, [leaves, inStep], verdict({ step: "1LANGL-701" })), [
      "remove enrolment LAN101/eva/student/database source-changed held:too-many-removals",
    ]);
  });

  it("holds removals of no component apart from those of one", async (t) => {
    const lost = change(
      "enrolment",
      { before: thing("enrolment", { username: "eva" }) },
      { ...removed, component: null },
    );

    assert.deepEqual(await held(t, [leaves, lost], verdict({ component: null })), [
      "remove enrolment LAN101/eva/student/database source-changed held:too-many-removals",
    ]);
  });

  it("holds removals everywhere, suspensions too", async (t) => {
    const suspended = change(
      "enrolment",
      { before: SAMPLE.enrolment, after: thing("enrolment") },
      { action: "suspend" },
    );

    assert.deepEqual(await held(t, [suspended, leavesDrt, joins], verdict({ reason: "source-shrunk" })), [
      "remove enrolment LAN101/bob/student/database source-changed held:source-shrunk",
      "suspend enrolment LAN101/ana/student/database source-changed held:source-shrunk",
    ]);
  });

  it("holds nothing for a guard that passed", async (t) => {
    assert.deepEqual(await held(t, [leaves, leavesDrt], verdict({ tripped: false })), []);
  });

  it("keeps the reason of the first guard that held", async (t) => {
    const lines = await held(t, [leaves], verdict({ reason: "source-shrunk" }), verdict({}));

    assert.deepEqual(lines, ["remove enrolment LAN101/ana/student/database source-changed held:source-shrunk"]);
  });

  it("keeps people and category of a space whose archiving waits", async (t) => {
    const category = change("category", { before: SAMPLE.category }, removed);

    assert.deepEqual(await held(t, [archived, leaves, category], verdict({ kinds: ["course"] })), [
      "archive course LAN101 source-changed held:too-many-removals",
      "remove category cmp:LVE source-changed held:too-many-removals",
      "remove enrolment LAN101/ana/student/database source-changed held:too-many-removals",
    ]);
  });

  it("lets go of a category from which the one of a waiting space is moved away", async (t) => {
    const moved = change("category", { before: STEP, after: { ...STEP, parent_key: "cmp:DRT" } });
    const waiting = change(
      "course",
      { before: thing("course", { category_key: "step:1A" }), after: thing("course", { archived: true }) },
      { action: "archive" },
    );
    const left = change("category", { before: SAMPLE.category }, removed);

    assert.deepEqual(await held(t, [moved, waiting, left], verdict({ kinds: ["course"] })), [
      "archive course LAN101 source-changed held:too-many-removals",
    ]);
  });

  it("holds what is moved or called otherwise, and lets other updates go on", async (t) => {
    const moved = change("course", { before: SAMPLE.course, after: thing("course", { category_key: "cmp:LVE/none" }) });
    const renamed = change("course", {
      before: thing("course", { course_key: "LAN102" }),
      after: thing("course", { course_key: "LAN102", full_name: "(LAN102) Autre" }),
    });

    assert.deepEqual(
      await held(t, [moved, renamed], verdict({ kinds: [], moves: ["course"], reason: "source-shrunk" })),
      ["update course LAN101 source-changed held:source-shrunk"],
    );
  });

  it("keeps the category above one whose move waits", async (t) => {
    const moved = change("category", { before: STEP, after: { ...STEP, parent_key: "cmp:DRT" } });
    const left = change("category", { before: SAMPLE.category }, removed);

    assert.deepEqual(await held(t, [moved, left], verdict({ kinds: [], moves: ["category"] })), [
      "remove category cmp:LVE source-changed held:too-many-removals",
      "update category step:1A source-changed held:too-many-removals",
    ]);
  });

  it("keeps a group whose members wait, and the grouping that it is in", async (t) => {
    const changes = (["membership", "group", "grouping"] as const).map((kind) =>
      change(kind, { before: SAMPLE[kind] }, removed),
    );
    const other = change("group", { before: thing("group", { group_key: "GR2" }) }, removed);

    assert.deepEqual(await held(t, [...changes, other], verdict({ kinds: ["membership"] })), [
      "remove group LAN101/GR1 source-changed held:too-many-removals",
      "remove grouping LAN101/COL1 source-changed held:too-many-removals",
      "remove membership LAN101/GR1/ana source-changed held:too-many-removals",
    ]);
  });
});
