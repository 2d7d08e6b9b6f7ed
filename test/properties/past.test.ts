import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertHolds } from "../kits/assert-holds.ts";
import { KIND_NAMES } from "../../src/model/kinds.ts";
import { actByHand, decideMoved, listMoves, makePlan, undoRun } from "../../src/ops/runs/index.ts";
import { holdingsOf } from "../kits/perform.ts";
import { ALL_ALIKE, onOwnSite } from "../kits/own-site.ts";
import { ACT_NAMES, type ActName, type Dice, randomAct } from "../kits/random-acts.ts";
import { randomDays } from "../kits/random-university.ts";
import { type Site, stateOf } from "../kits/site.ts";
import { recoded, syncUniversity } from "../kits/university.ts";
import { type World, worldOf } from "../kits/worlds.ts";

/** Two elements get other codes, whatever else changes. */
const CODES = { EL1: "EL7", EL3: "EL8" };

/** Without these the histories would prove little. */
const NEEDED = ["bound", "moved", "undone"];

/** A history under way: the state that was there after each of its runs, and which of them can be taken back. */
interface History {
  readonly site: Site;
  readonly dice: Dice;
  readonly states: Map<number, World>;
  readonly undoable: number[];
  /** What has come about, over all histories. */
  readonly seen: Set<string>;
}

describe("test/properties/past", () => {
  it("knows of each run of any history the state that was there after it", async () => {
    const seen = new Set<string>();
    const dice = fc.infiniteStream(fc.nat({ max: 1_000_000 }));
    const property = fc.asyncProperty(randomDays, dice, ([first, second], chance) =>
      onOwnSite(ALL_ALIKE, async (site, t) => {
        const history: History = { site, dice: chance, states: new Map(), undoable: [], seen };
        const days = [first, recoded(second, CODES), recoded(second, CODES), first, recoded(first, CODES)];
        for (const [at, university] of days.entries()) {
          const report = await syncUniversity(t, site, { university, day: at * 20 });
          await keep(history, report.run, report.applied?.applied);
          if (report.applied?.counts.some(({ action, applied }) => action === "move" && applied > 0)) seen.add("moved");
          await act(history, 4);
          await decideAll(history);
          if (Number(chance.next().value) % 2 === 0) await undoOne(history);
        }
        const planned = await makePlan(site.execution, { component: null });
        await keep(history, planned.run, 0);

        assert.ok(history.states.size > days.length);
        for (const [run, state] of history.states) assert.deepEqual(await allOf(site, run), state, `run ${run}`);
      }),
    );
    await assertHolds(property, { numRuns: 4, endOnFailure: true });
    assert.deepEqual([...seen].toSorted(), NEEDED);
  });
});

/** Everything that `state` shows, now or after a run. */
async function allOf(site: Site, run?: number): Promise<World> {
  const states = new Map<string, Awaited<ReturnType<typeof stateOf>>>();
  const at = run === undefined ? null : { run };
  for (const kind of KIND_NAMES) states.set(kind, await stateOf(site, kind, at));
  return worldOf((kind) => states.get(kind) ?? []);
}

async function keep({ site, states, undoable }: History, run: number, applied = 0): Promise<void> {
  states.set(run, await allOf(site));
  if (applied > 0) undoable.push(run);
}

/** People do some things by hand. */
async function act(history: History, times: number): Promise<void> {
  const { site, dice, seen } = history;
  for (let done = 0; done < times; done += 1) {
    const name: ActName = ACT_NAMES[Number(dice.next().value) % ACT_NAMES.length] ?? "show";
    // A cohort is bound often enough for its members to come and go.
    const chosen = done === 0 ? "bind" : name;
    const what = randomAct(chosen, await holdingsOf(site.store, site.flow.target), dice);
    if (what === undefined) continue;
    const { run, applied } = await actByHand(site.execution, what, "chance");
    await keep(history, run, applied?.applied);
    if (what.does === "bind") seen.add("bound");
  }
}

/** Decides every proposed move that can be decided; the next delivery makes those that are accepted. */
async function decideAll({ site, dice }: History): Promise<void> {
  const moves = await Array.fromAsync(listMoves(site.store));
  const { course } = await holdingsOf(site.store, site.flow.target);
  const standing = new Set(course.flatMap(({ course_key, archived }) => (archived === false ? [course_key] : [])));
  const used = await site.flow.target.usedSpaces(
    site.store,
    moves.map(({ new_key }) => new_key),
  );
  for (const { old_key, new_key, status } of moves) {
    if (status !== "open" || !standing.has(old_key)) continue;
    const says = !used.includes(new_key) && Number(dice.next().value) % 4 > 0 ? "accepted" : "refused";
    await decideMoved(site.execution, { old_key, new_key, status: says, because: "chance" });
  }
}

/** Takes back one of the runs that have changed something, however long ago. */
async function undoOne(history: History): Promise<void> {
  const { site, dice, undoable, seen } = history;
  const undone = undoable[Number(dice.next().value) % undoable.length];
  if (undone === undefined) return;
  const { run, applied } = await undoRun(site.execution, undone, async () => true);
  await keep(history, run, applied?.applied);
  seen.add("undone");
}
