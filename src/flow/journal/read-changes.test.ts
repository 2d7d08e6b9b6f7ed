import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import { makePlan } from "../../../test/kits/perform.ts";
import { ALTERED, change, SAMPLE, thing } from "../../../test/kits/things.ts";
import type { Store } from "../../infra/store/store.ts";
import { openCampus } from "../targets/campus/index.ts";
import { type ChangesWanted, readChanges } from "./read-changes.ts";
import { readPlan } from "./read-plan.ts";

const removed = change("user", { before: thing("user", { username: "old" }) }, { held: "too-many-removals" });
const enrolled = change("enrolment", { after: SAMPLE.enrolment }, { component: "LVE", step: "1LANGL-701" });
const altered = change("group", { before: SAMPLE.group, after: thing("group", ALTERED.group) }, { component: "LVE" });
const made = change("user", { after: SAMPLE.user });

describe("flow/journal/read-changes", () => {
  it("gives the changes of a plan as they were written, in the order of applying", async (t) => {
    const { store, run } = await planned(t);
    const changes = [made, altered, enrolled, removed].map((one, at) => ({ seq: at + 1, ...one }));
    assert.deepEqual(await read(store, { run }), changes);
    const header = await readPlan(store, run);
    assert.deepEqual([header?.changes, header?.held], [4, 1]);
  });

  it("gives those of one kind, action or component, and those that are held or not", async (t) => {
    const { store, run } = await planned(t);
    assert.deepEqual(await seqsOf(store, { run, kind: "user" }), [1, 4]);
    assert.deepEqual(await seqsOf(store, { run, kind: "user", action: "remove" }), [4]);
    assert.deepEqual(await seqsOf(store, { run, component: "LVE" }), [2, 3]);
    assert.deepEqual(await seqsOf(store, { run, held: true }), [4]);
    assert.deepEqual(await seqsOf(store, { run, held: false }), [1, 2, 3]);
  });
});

async function planned(t: Parameters<typeof openCampusStore>[0]): Promise<{ store: Store; run: number }> {
  const store = await openCampusStore(t);
  return { store, run: await makePlan(store, openCampus(store), [removed, enrolled, altered, made]) };
}

async function seqsOf(store: Store, wanted: ChangesWanted): Promise<readonly number[]> {
  return (await read(store, wanted)).map(({ seq }) => seq);
}

function read(store: Store, wanted: ChangesWanted): Promise<readonly { readonly seq: number }[]> {
  return store.transaction(async (tx) => {
    const changes = [];
    for await (const one of readChanges(tx, wanted)) changes.push(one);
    return changes;
  });
}
