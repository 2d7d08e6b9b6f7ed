import assert from "node:assert/strict";
import { it, type TestContext } from "node:test";
import fc from "fast-check";
import { assertHolds } from "./assert-holds.ts";
import { KIND_NAMES, type KindName } from "../../src/model/kinds.ts";
import type { Change, ThingState } from "../../src/model/plan.ts";
import type { Open, OpenTarget } from "./open-target.ts";
import { outlivesKill } from "./outlive-kill.ts";
import { failuresOf, holdingsOf, perform, undo } from "./perform.ts";
import { ALTERED, change, SAMPLE, thing } from "./things.ts";
import { changesBetween, EMPTY_WORLD, inKeyOrder, shuffled, type World, worlds } from "./worlds.ts";

/** What holds for every target. */
const RULES: Readonly<Record<string, (world: OpenTarget, t: TestContext) => Promise<void>>> = {
  "makes, alters and removes things of every kind": makesEveryKind,
  "leaves alone what was changed meanwhile": leavesAloneWhatChanged,
  "tells that a thing to alter is gone, and lets one to remove be gone": tellsWhatIsGone,
  "counts what is there already as made, and makes the others": countsWhatIsThere,
  "writes only the fields that a change holds": writesOnlyWhatIsHeld,
  "fails one change and makes the others of its set": failsOneOfASet,
  "leaves held changes out": leavesHeldOut,
  "removes nothing that others still name": removesNothingNamed,
  "makes nothing whose place is not there": makesNothingUnplaced,
  "moves nothing to a place that is not there": movesNothingUnplaced,
  "makes categories whatever their order, and removes none above one that stays": ordersCategories,
  "brings an archived space back exactly as it was": bringsArchivedBack,
  "brings a space to another key with all that is in it, and back": bringsToAnotherKey,
  "brings spaces one after the other to keys that are left, whatever their order": bringsInTurn,
  "brings no space to a key that is taken, nor to a place that is not there": bringsToNoTakenKey,
  "leaves out of an undo what was changed since, and tells it": leavesOutOfUndo,
  "takes back only what a run has made": takesBackOnlyWhatWasMade,
  "undoes an undo, and finds nothing left of what is undone already": undoesAnUndo,
  "comes to any world by plans in batches of any size, and back by their undo": comesToAnyWorld,
  "is brought to the same end after a kill in the middle, and nothing is done twice": outlivesKill,
};

/** Tests that a target keeps all the rules; call it inside the `describe` of the target. */
export function describeTarget(name: string, open: Open): void {
  for (const [title, keeps] of Object.entries(RULES)) void it(`${name} ${title}`, async (t) => keeps(await open(t), t));
}

async function makesEveryKind(world: OpenTarget, t: TestContext): Promise<void> {
  await forEachKind(t, world, async (kind) => {
    const altered = thing(kind, ALTERED[kind]);
    await perform(world, [change(kind, { after: SAMPLE[kind] })]);
    assert.deepEqual((await holdings(world))[kind], [SAMPLE[kind]]);
    await perform(world, [change(kind, { before: SAMPLE[kind], after: altered })]);
    assert.deepEqual((await holdings(world))[kind], [altered]);
    const { report } = await perform(world, [change(kind, { before: altered })]);
    assert.deepEqual((await holdings(world))[kind], []);
    assert.deepEqual(report.counts, [{ kind, action: "remove", applied: 1, failed: 0, held: 0 }]);
  });
}

async function leavesAloneWhatChanged(world: OpenTarget, t: TestContext): Promise<void> {
  await forEachKind(t, world, async (kind) => {
    const altered = thing(kind, ALTERED[kind]);
    const made = await perform(world, [change(kind, { after: altered })]);
    const before = await holdings(world);
    await failsAs(world, change(kind, { after: SAMPLE[kind] }), altered);
    await failsAs(world, change(kind, { before: SAMPLE[kind], after: thing(kind, { owner: "timetable" }) }), altered);
    await failsAs(world, change(kind, { before: SAMPLE[kind] }), altered);
    assert.deepEqual(await holdings(world), before);
    await undo(world, made.run);
  });
}

async function tellsWhatIsGone(world: OpenTarget, t: TestContext): Promise<void> {
  await forEachKind(t, world, async (kind) => {
    await failsAs(world, change(kind, { before: SAMPLE[kind], after: thing(kind, ALTERED[kind]) }), null);
    const { report } = await perform(world, [change(kind, { before: SAMPLE[kind] })]);
    assert.deepEqual([report.applied, report.failed], [1, 0]);
  });
}

async function countsWhatIsThere(world: OpenTarget): Promise<void> {
  const plan = samplesOf(kindsOf(world));
  const once = await perform(world, plan);
  const before = await holdings(world);
  const bob = thing("user", { username: "bob" });
  const twice = await perform(world, [...plan, change("user", { after: bob })]);
  assert.deepEqual([once.report.applied, twice.report.applied, twice.report.failed], [plan.length, plan.length + 1, 0]);
  assert.deepEqual(await holdings(world), { ...before, user: [SAMPLE.user, bob] });
}

async function writesOnlyWhatIsHeld(world: OpenTarget): Promise<void> {
  await perform(world, samplesOf(["category", "course"]));
  const update = { action: "update", key: ["LAN101"] } as const;
  await perform(world, [change("course", { before: { visible: false }, after: { visible: true } }, update)]);
  await perform(world, [change("course", { before: { archived: false }, after: { short_name: "L" } }, update)]);
  assert.deepEqual((await holdings(world)).course, [thing("course", { visible: true, short_name: "L" })]);
  const rename = { action: "update", key: ["cmp:LVE"] } as const;
  await perform(world, [change("category", { before: { parent_key: null }, after: { name: "L" } }, rename)]);
  assert.deepEqual((await holdings(world)).category, [thing("category", { name: "L" })]);
}

async function failsOneOfASet(world: OpenTarget): Promise<void> {
  const users = ["ana", "bob", "eva"].map((username) => thing("user", { username }));
  await perform(world, [change("user", { after: thing("user", { username: "bob", email: "b@example.org" }) })]);
  const made = users.map((after) => change("user", { after }));
  const { report } = await perform(world, made);
  assert.deepEqual([report.applied, report.failed], [2, 1]);
  assert.equal((await holdings(world)).user.length, 3);
}

async function leavesHeldOut(world: OpenTarget): Promise<void> {
  const bob = thing("user", { username: "bob" });
  const { report } = await perform(world, [
    change("user", { after: SAMPLE.user }, { held: "too-many-removals" }),
    change("user", { after: bob }),
  ]);
  assert.deepEqual([report.applied, report.held], [1, 1]);
  assert.deepEqual((await holdings(world)).user, [bob]);
}

/** Kinds, and kinds of things that name them. */
const NAMERS: readonly (readonly [KindName, KindName])[] = [
  ["category", "course"],
  ["course", "grouping"],
  ["course", "group"],
  ["course", "enrolment"],
  ["user", "enrolment"],
  ["user", "cohort-member"],
  ["user", "membership"],
  ["cohort", "cohort-member"],
  ["grouping", "group"],
  ["group", "membership"],
];

async function removesNothingNamed(world: OpenTarget): Promise<void> {
  await perform(world, samplesOf(kindsOf(world)));
  const before = await holdings(world);
  for (const kind of new Set(NAMERS.map(([named]) => named))) {
    const { run } = await perform(world, [change(kind, { before: SAMPLE[kind] })]);
    assert.deepEqual(await codesOf(world, run), ["not-empty"], kind);
  }
  assert.deepEqual(await holdings(world), before);
}

async function makesNothingUnplaced(world: OpenTarget): Promise<void> {
  // The groupings of a group are made with its space, just before it, and are not looked for.
  for (const [named, namer] of NAMERS.filter(([kind]) => kind !== "grouping")) {
    const missing = [named, ...NAMERS.flatMap(([kind, other]) => (kind === named ? [other] : []))];
    const around = await perform(world, samplesOf(kindsOf(world).filter((kind) => !missing.includes(kind))));
    const { run } = await perform(world, [change(namer, { after: SAMPLE[namer] })]);
    assert.deepEqual(await codesOf(world, run), ["place-missing"], `${namer} without ${named}`);
    const back = await undo(world, around.run);
    assert.deepEqual(await failuresOf(world.store, back.run), [], `undone after ${namer} without ${named}`);
  }
}

async function movesNothingUnplaced(world: OpenTarget): Promise<void> {
  await perform(world, samplesOf(["category", "course"]));
  const before = await holdings(world);
  const moves = [
    change("category", { before: SAMPLE.category, after: thing("category", { parent_key: "nowhere" }) }),
    change("course", { before: SAMPLE.course, after: thing("course", { category_key: "nowhere" }) }),
  ];
  const { run } = await perform(world, moves);
  assert.deepEqual(await codesOf(world, run), ["place-missing", "place-missing"]);
  assert.deepEqual(await holdings(world), before);
}

async function ordersCategories(world: OpenTarget): Promise<void> {
  const tree = [
    thing("category", { category_key: "a", parent_key: "m" }),
    thing("category", { category_key: "m", parent_key: "z" }),
    thing("category", { category_key: "z", name: "Top" }),
  ];
  const course = thing("course", { category_key: "a" });
  const made = tree.map((after) => change("category", { after }));
  await perform(world, [...made, change("course", { after: course })], { batchSize: 1 });
  assert.deepEqual((await holdings(world)).category, tree);

  const removed = tree.map((before) => change("category", { before })).reverse();
  const { run } = await perform(world, removed, { batchSize: 1 });
  assert.deepEqual(await codesOf(world, run), ["not-empty", "not-empty", "not-empty"]);
  await perform(world, [change("course", { before: course }), ...removed], { batchSize: 1 });
  assert.deepEqual(await holdings(world), EMPTY_WORLD);
}

async function bringsArchivedBack(world: OpenTarget): Promise<void> {
  const archive = thing("category", { category_key: "archive:2026", name: "2026" });
  const live = thing("course", { visible: true });
  const kept = { full_name: live["full_name"], category_key: "cmp:LVE", visible: true };
  const gone = { ...live, category_key: "archive:2026", visible: false, archived: true, archived_from: kept };
  await perform(world, [...samplesOf(["category"]), change("course", { after: live })]);
  const before = await holdings(world);
  const { run } = await perform(world, [
    change("category", { after: archive }),
    change("course", { before: live, after: gone }),
    change("category", { before: SAMPLE.category }),
  ]);
  assert.deepEqual(await holdings(world), { ...before, category: [archive], course: [gone] });
  await undo(world, run);
  assert.deepEqual(await holdings(world), before);
}

/** A space that goes on under another key, with some fields altered. */
function moveOf(from: string, to: string, fields: ThingState = {}): Change {
  const altered = Object.fromEntries(Object.keys(fields).map((field) => [field, SAMPLE.course[field]]));
  const before = { ...altered, course_key: from };
  return change("course", { before, after: { ...before, course_key: to, ...fields } }, { action: "move", key: [to] });
}

function coursesNamed(keys: readonly string[]): readonly Change[] {
  return keys.map((course_key) =>
    change("course", { after: thing("course", { course_key, full_name: course_key, short_name: course_key }) }),
  );
}

async function keysWithNames(world: OpenTarget): Promise<readonly string[]> {
  const { course } = await holdings(world);
  return course.map(({ course_key, full_name }) => `${String(course_key)} was ${String(full_name)}`);
}

async function bringsToAnotherKey(world: OpenTarget): Promise<void> {
  await perform(world, samplesOf(kindsOf(world)));
  const before = await holdings(world);
  const { run, report } = await perform(world, [moveOf("LAN101", "LAN102", { full_name: "(LAN102) Langue" })]);
  assert.deepEqual([report.applied, report.failed], [1, 0]);
  const moved: object = JSON.parse(JSON.stringify(before).replaceAll('"course_key":"LAN101"', '"course_key":"LAN102"'));
  const course = thing("course", { course_key: "LAN102", full_name: "(LAN102) Langue" });
  assert.deepEqual(JSON.parse(JSON.stringify(await holdings(world))), { ...moved, course: [course] });
  const back = await undo(world, run);
  assert.deepEqual([back.report.failed, back.leftOut], [0, 0]);
  assert.deepEqual(await holdings(world), before);
}

async function bringsInTurn(world: OpenTarget): Promise<void> {
  await perform(world, [...samplesOf(["category"]), ...coursesNamed(["a", "b", "c"])]);
  const before = await holdings(world);
  const { run, report } = await perform(world, [moveOf("a", "b"), moveOf("b", "c"), moveOf("c", "d")]);
  assert.equal(report.failed, 0);
  assert.deepEqual(await keysWithNames(world), ["b was a", "c was b", "d was c"]);
  const back = await undo(world, run);
  assert.equal(back.report.failed, 0);
  assert.deepEqual(await holdings(world), before);
}

async function bringsToNoTakenKey(world: OpenTarget): Promise<void> {
  await perform(world, [...samplesOf(["category"]), ...coursesNamed(["a", "b", "c"])]);
  const { run } = await perform(world, [moveOf("a", "b"), moveOf("c", "d")]);
  assert.deepEqual(await codesOf(world, run), ["changed-meanwhile"]);
  const { run: unplaced } = await perform(world, [moveOf("a", "e", { category_key: "nowhere" }), moveOf("x", "y")]);
  assert.deepEqual(await codesOf(world, unplaced), ["place-missing", "changed-meanwhile"]);
  assert.deepEqual(await keysWithNames(world), ["a was a", "b was b", "d was c"]);
}

async function leavesOutOfUndo(world: OpenTarget): Promise<void> {
  const users = ["ana", "bob"].map((username) => thing("user", { username }));
  const made = users.map((after) => change("user", { after }));
  const { run } = await perform(world, made);
  const renamed = thing("user", { username: "bob", family_name: "Bär" });
  await perform(world, [change("user", { before: thing("user", { username: "bob" }), after: renamed })]);
  const back = await undo(world, run);
  assert.deepEqual([back.report.applied, back.leftOut], [1, 1]);
  assert.deepEqual((await holdings(world)).user, [renamed]);
  const [told] = await failuresOf(world.store, back.run);
  assert.deepEqual([told?.key, told?.code, told?.found], [["bob"], "changed-meanwhile", renamed]);
}

async function takesBackOnlyWhatWasMade(world: OpenTarget): Promise<void> {
  const [ana, bob, eva] = [thing("user"), thing("user", { username: "bob" }), thing("user", { username: "eva" })];
  const other = thing("user", { username: "bob", email: "bob@example.org" });
  await perform(world, [change("user", { after: other }), change("user", { after: eva })]);
  const { run, report } = await perform(world, [
    change("user", { after: ana }),
    change("user", { after: bob }),
    change("user", { before: eva }, { held: "too-many-removals" }),
  ]);
  assert.deepEqual([report.applied, report.failed, report.held], [1, 1, 1]);
  // What was held is as the change wants it now, but this run has not made it so.
  await perform(world, [change("user", { before: eva })]);
  const back = await undo(world, run);
  assert.deepEqual([back.report.applied, back.leftOut], [1, 0]);
  assert.deepEqual((await holdings(world)).user, [other]);
}

async function undoesAnUndo(world: OpenTarget): Promise<void> {
  const { run } = await perform(world, samplesOf(kindsOf(world)));
  const before = await holdings(world);
  const back = await undo(world, run);
  assert.deepEqual(await holdings(world), EMPTY_WORLD);
  const again = await undo(world, run);
  assert.deepEqual([again.report.applied, again.leftOut], [0, 0]);
  await undo(world, back.run);
  assert.deepEqual(await holdings(world), before);
}

async function comesToAnyWorld(world: OpenTarget): Promise<void> {
  const chances = fc.record({ batchSize: fc.integer({ min: 1, max: 9 }), dice: fc.infiniteStream(fc.nat()) });
  const property = fc.asyncProperty(
    worlds(world.limits),
    worlds(world.limits),
    chances,
    async (first, second, { batchSize, dice }) => {
      const runs: number[] = [];
      for (const [from, to] of [
        [EMPTY_WORLD, first],
        [first, second],
      ] as const) {
        const { run, report } = await perform(world, shuffled(changesBetween(from, to), dice), { batchSize });
        assert.deepEqual(await holdings(world), inKeyOrder(to));
        assert.equal(report.failed, 0);
        if (report.applied > 0) runs.push(run);
      }
      for (const run of runs.reverse()) assert.equal((await undo(world, run)).report.failed, 0);
      assert.deepEqual(await holdings(world), EMPTY_WORLD);
    },
  );
  await assertHolds(property, { numRuns: world.limits?.worlds ?? 30, endOnFailure: true });
}

/** Runs a test for each kind where only what its sample may name is there. */
async function forEachKind(t: TestContext, world: OpenTarget, test: (kind: KindName) => Promise<void>): Promise<void> {
  const kinds = kindsOf(world);
  for (const kind of kinds) {
    await t.test(kind, async () => {
      const around = samplesOf(kinds.slice(0, kinds.indexOf(kind)));
      const { run } = await perform(world, around);
      await test(kind);
      if (around.length > 0) await undo(world, run);
    });
  }
}

async function failsAs(world: OpenTarget, planned: Change, found: ThingState | null): Promise<void> {
  const { run, report } = await perform(world, [planned]);
  const [failure] = await failuresOf(world.store, run);
  assert.deepEqual([report.applied, report.failed, failure?.code], [0, 1, "changed-meanwhile"]);
  // PostgreSQL writes instants of a document with its own sign for UTC.
  assert.partialDeepStrictEqual(JSON.parse(JSON.stringify(failure?.found).replaceAll("+00:00", "Z")), found);
}

async function codesOf({ store }: OpenTarget, run: number): Promise<readonly string[]> {
  return (await failuresOf(store, run)).map(({ code }) => code);
}

/** The kinds that a target makes. */
function kindsOf({ limits }: OpenTarget): readonly KindName[] {
  return KIND_NAMES.filter((kind) => limits?.lacks?.includes(kind) !== true);
}

function holdings({ store, target }: OpenTarget): Promise<World> {
  return holdingsOf(store, target);
}

function samplesOf(kinds: readonly KindName[]): readonly Change[] {
  return kinds.map((kind) => change(kind, { after: SAMPLE[kind] }));
}
