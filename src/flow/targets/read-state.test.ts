import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import { perform } from "../../../test/kits/perform.ts";
import { ALTERED, change, SAMPLE, thing } from "../../../test/kits/things.ts";
import { type Kind, KIND_NAMES, KINDS, type KindName } from "../../model/kinds.ts";
import type { ThingState } from "../../model/plan.ts";
import { openCampus } from "./campus/index.ts";
import type { OpenTarget } from "../../../test/kits/open-target.ts";
import { readState } from "./read-state.ts";

describe("flow/targets/read-state", () => {
  it("gives the fields that people see of every kind, in their order", async (t) => {
    const world = await openWorld(t);
    for (const kind of KIND_NAMES) {
      await perform(world, [change(kind, { after: SAMPLE[kind] })]);
      const { shown }: Kind = KINDS[kind];
      const expected = shown.map((field) => [field, SAMPLE[kind][field]]);
      assert.deepEqual((await stateOf(world, kind)).map(Object.entries), [expected], kind);
    }
  });

  it("gives times in ISO 8601 and lists as lists", async (t) => {
    const world = await openWorld(t);
    const places = (["category", "course", "user", "grouping", "group"] as const).map((kind) =>
      change(kind, { after: SAMPLE[kind] }),
    );
    const enrolment = thing("enrolment", ALTERED.enrolment);
    await perform(world, [...places, change("enrolment", { after: enrolment })]);
    assert.equal((await stateOf(world, "enrolment"))[0]?.["ends_at"], "2027-01-31T23:00:00Z");
    assert.deepEqual((await stateOf(world, "group"))[0]?.["grouping_keys"], ["COL1"]);
  });

  it("sorts by key, byte by byte", async (t) => {
    const world = await openWorld(t);
    const usernames = ["b", "É", "a", "Z", "_", "é", "a1", "a-1"];
    await perform(
      world,
      usernames.map((username) => change("user", { after: thing("user", { username }) })),
    );
    const read = (await stateOf(world, "user")).map(({ username }) => username);
    assert.deepEqual(read, ["Z", "_", "a", "a-1", "a1", "b", "É", "é"]);
  });
});

async function openWorld(t: Parameters<typeof openCampusStore>[0]): Promise<OpenTarget> {
  const store = await openCampusStore(t);
  return { store, target: openCampus(store) };
}

function stateOf({ store, target }: OpenTarget, kind: KindName): Promise<readonly ThingState[]> {
  return store.transaction(async (tx) => {
    const things: ThingState[] = [];
    for await (const state of readState(tx, target, { kind, run: null })) things.push(state);
    return things;
  });
}
