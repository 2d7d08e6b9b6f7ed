import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { change, SAMPLE, thing } from "../../../../test/kits/things.ts";
import type { Store } from "../../../infra/store/store.ts";
import type { Change } from "../../../model/plan.ts";
import { isRemoval } from "./is-removal.ts";
import { writeChanges } from "./write-changes.ts";

const joins = change("enrolment", { after: SAMPLE.enrolment });
const leaves = change("enrolment", { before: thing("enrolment", { username: "bob" }) }, { action: "remove" });
const made = change("course", { after: SAMPLE.course });

describe("flow/journal/plans/write-changes", () => {
  it("numbers changes in the order of applying, however they come", async (t) => {
    const store = await openCampusStore(t);

    assert.equal(await write(store, 1, [leaves, joins], [made]), 3);

    assert.deepEqual(await linesOf(store, 1), ["create course", "create enrolment", "remove enrolment"]);
  });

  it("keeps the plans that are there", async (t) => {
    const store = await openCampusStore(t);

    await write(store, 1, [made]);
    await write(store, 2, [joins]);

    assert.deepEqual(await linesOf(store, 1), ["create course"]);
    assert.deepEqual(await linesOf(store, 2), ["create enrolment"]);
  });

  it("waits for nobody who reads plans", async (t) => {
    const store = await openCampusStore(t);

    await store.transaction(async (reader) => {
      await reader.query("select from journal.change");
      await write(store, 1, [made]);
    });

    assert.deepEqual(await linesOf(store, 1), ["create course"]);
  });

  it("finds removals by their index", async (t) => {
    const store = await openCampusStore(t);

    const { rows } = await store.transaction(async (tx) => {
      await tx.query("set local enable_seqscan = off");
      return tx.query<Record<string, string>>(`explain select from journal.change where run = 1 and ${isRemoval()}`);
    });

    assert.match(JSON.stringify(rows), /line_notable/);
  });
});

function write(store: Store, run: number, ...batches: readonly (readonly Change[])[]): Promise<number> {
  const decided = batches.map((batch) => batch.map((change) => ({ change, shape: null })));
  return store.transaction((tx) => writeChanges(tx, run, each(decided)));
}

async function* each<T>(values: readonly T[]): AsyncIterable<T> {
  yield* values;
}

async function linesOf(store: Store, run: number): Promise<readonly string[]> {
  const { rows } = await store.query<{ line: string }>(
    "select action || ' ' || kind as line from journal.change where run = $1 order by seq",
    [run],
  );
  return rows.map(({ line }) => line);
}
