import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import type { OpenTarget } from "../../../../test/kits/open-target.ts";
import { holdingsOf, perform } from "../../../../test/kits/perform.ts";
import { ALTERED, change, SAMPLE, thing } from "../../../../test/kits/things.ts";
import { KIND_NAMES, type KindName } from "../../../model/kinds.ts";
import type { ThingState } from "../../../model/plan.ts";
import type { Target } from "../port.ts";
import { openCampus } from "../campus/index.ts";
import { thingsAt } from "./past.ts";
import { CAMPUS } from "../campus/tables.ts";
import { keyOf, tableOf } from "./tables.ts";

async function openWorld(t: TestContext): Promise<OpenTarget> {
  const store = await openCampusStore(t);
  return { store, target: openCampus(store) };
}

async function thingsOf({ store }: OpenTarget, kind: KindName, run: number): Promise<readonly ThingState[]> {
  const { rows } = await store.query<ThingState>(
    `select * from ${thingsAt(CAMPUS, kind, run)} t order by ${keyOf(kind).join()}`,
  );
  return rows;
}

/** The target as it was after a run. */
function atRun(target: Target, run: number): Target {
  return { ...target, relation: (kind) => `${target.relationAt(kind, run)} thing` };
}

async function pastRows({ store }: OpenTarget): Promise<number> {
  let total = 0;
  for (const kind of KIND_NAMES) total += (await store.query(`select from ${tableOf(CAMPUS, kind)}_past`)).rowCount;
  return total;
}

const users = Array.from({ length: 1500 }, (_, at) => thing("user", { username: `u${at}` }));

describe("flow/targets/sets/past", () => {
  it("knows of every kind what was there after each run that made, altered and removed", async (t) => {
    const world = await openWorld(t);
    const altered = KIND_NAMES.map((kind) => [kind, thing(kind, ALTERED[kind])] as const);
    const plans = [
      KIND_NAMES.map((kind) => change(kind, { after: SAMPLE[kind] })),
      altered.map(([kind, after]) => change(kind, { before: SAMPLE[kind], after })),
      altered.toReversed().map(([kind, before]) => change(kind, { before })),
      KIND_NAMES.map((kind) => change(kind, { after: SAMPLE[kind] })),
    ];
    const seen: (readonly [number, unknown])[] = [];
    for (const plan of plans) {
      const { run, report } = await perform(world, plan);
      assert.equal(report.failed, 0);
      seen.push([run, await holdingsOf(world.store, world.target)]);
    }
    const past = seen.map(([run]) => holdingsOf(world.store, atRun(world.target, run)));
    assert.deepEqual(
      await Promise.all(past),
      seen.map(([, held]) => held),
    );
    assert.equal(new Set(seen.map(([, held]) => JSON.stringify(held))).size, 3);
  });

  it("keeps of a thing that one run changes twice only what it leaves", async (t) => {
    const world = await openWorld(t);
    await perform(world, [change("user", { after: SAMPLE.user })]);
    const before = await pastRows(world);
    const { target, store } = world;
    await store.transaction(async (tx) => {
      await tx.query("set local passerelle.run = 77");
      for (const email of ["a@example.org", "b@example.org"])
        await tx.query(`update ${target.relation("user")} set email = $1`, [email]);
    });
    assert.equal(await pastRows(world), before + 1);
    assert.deepEqual(await thingsOf(world, "user", 76), [SAMPLE.user]);
    assert.deepEqual(await thingsOf(world, "user", 77), [{ ...SAMPLE.user, email: "b@example.org" }]);
  });

  it("writes nothing for a first load, whose indexes are made afterwards, nor for a run that finds all as it is", async (t) => {
    const world = await openWorld(t);
    const plan = users.map((after) => change("user", { after }));
    const { run } = await perform(world, plan);
    await perform(world, plan);
    assert.equal(await pastRows(world), 0);
    assert.equal((await thingsOf(world, "user", run)).length, users.length);
    assert.deepEqual(await thingsOf(world, "user", run - 1), []);
  });

  it("counts what is written outside of a run to the next one", async (t) => {
    const world = await openWorld(t);
    const { run } = await perform(world, [change("user", { after: SAMPLE.user })]);
    await world.store.query("update campus.user set suspended = true");
    await world.store.query("insert into campus.cohort values ('s1', 'S1', 'apogee')");
    assert.deepEqual(await thingsOf(world, "user", run), [SAMPLE.user]);
    assert.deepEqual(await thingsOf(world, "cohort", run), []);
    assert.deepEqual(await thingsOf(world, "user", run + 1), [{ ...SAMPLE.user, suspended: true }]);
    assert.equal((await thingsOf(world, "cohort", run + 1)).length, 1);
  });

  it("has the past of every kind end with the columns of the kind, in their order", async (t) => {
    const { store } = await openWorld(t);
    for (const kind of KIND_NAMES) {
      const now = await columnsOf(tableOf(CAMPUS, kind));
      assert.deepEqual(await columnsOf(`${tableOf(CAMPUS, kind)}_past`), ["until_run", ...now], kind);
    }

    async function columnsOf(table: string): Promise<readonly string[]> {
      const { rows } = await store.query<{ name: string }>(
        "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum",
        [table],
      );
      return rows.map(({ name }) => name);
    }
  });
});
