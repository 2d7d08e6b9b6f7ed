import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertHolds } from "../../../test/kits/assert-holds.ts";
import { openTestStore } from "../../../test/kits/store.ts";
import { currentAt, type HistoryTable, type Replaced, replaceCurrent } from "./history.ts";
import type { Store, Transaction } from "./store.ts";

const things: HistoryTable = { name: "thing", key: ["kind", "code"], compared: ["primary"], carried: ["line"] };
const columns = `kind text not null, code text not null, "primary" text, line integer`;
const migration = {
  name: "things",
  sql: `create table thing (${columns}, since_run integer not null, primary key (kind, code));
    create table thing_past (${columns}, since_run integer not null, until_run integer not null)`,
};

/** What is brought in: key parts, value and line. */
type Thing = readonly [kind: string, code: string, value: string | null, line: number];

describe("infra/store/history", () => {
  it("fills an empty table", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    const things = [
      ["a", "1", "red", 2],
      ["a", "2", null, 3],
    ] as const;
    assert.deepEqual(await bring(store, 1, things), { added: 2, changed: 0, removed: 0 });
    assert.deepEqual(await rowsOf(store, "thing"), ["a/1=red@2 since 1", "a/2=-@3 since 1"]);
  });

  it("leaves an empty table with the indexes it had when it fills it", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    await store.query(`create index by_value on thing ("primary") where "primary" is not null`);
    const before = await indexesOf(store);
    await bring(store, 1, [["a", "1", "red", 2]]);
    assert.equal(before.length, 2);
    assert.deepEqual(await indexesOf(store), before);
  });

  it("writes nothing when nothing differs, not even where a row was read", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    await bring(store, 1, [["a", "1", null, 2]]);
    assert.deepEqual(await bring(store, 2, [["a", "1", null, 9]]), { added: 0, changed: 0, removed: 0 });
    assert.deepEqual(await rowsOf(store, "thing"), ["a/1=-@2 since 1"]);
  });

  it("moves what changed and what went away to the past", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    await bring(store, 1, [
      ["a", "1", "red", 2],
      ["a", "2", "red", 3],
      ["a", "3", "red", 4],
    ]);
    const next = [
      ["a", "1", "blue", 5],
      ["a", "3", "red", 6],
      ["a", "4", "red", 7],
    ] as const;
    assert.deepEqual(await bring(store, 4, next), { added: 1, changed: 1, removed: 1 });
    assert.deepEqual(await rowsOf(store, "thing"), ["a/1=blue@5 since 4", "a/3=red@4 since 1", "a/4=red@7 since 4"]);
    assert.deepEqual(await rowsOf(store, "thing_past"), ["a/1=red@2 since 1 until 4", "a/2=red@3 since 1 until 4"]);
  });

  it("takes a value for another than no value", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    await bring(store, 1, [["a", "1", null, 2]]);
    assert.equal((await bring(store, 2, [["a", "1", "", 2]])).changed, 1);
  });

  it("leaves the rows outside the scope as they are", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    await bring(store, 1, [
      ["a", "1", "red", 2],
      ["b", "1", "red", 3],
    ]);
    const replaced = await store.transaction(async (tx) => {
      await stage(tx, []);
      return replaceCurrent(tx, things, { incoming: "pg_temp.incoming", scope: "kind = 'a'", run: 2 });
    });
    assert.deepEqual(replaced, { added: 0, changed: 0, removed: 1 });
    assert.deepEqual(await rowsOf(store, "thing"), ["b/1=red@3 since 1"]);
  });

  it("keeps no trace of a row that lived no run", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    await bring(store, 1, [["a", "1", "red", 2]]);
    await bring(store, 1, [["a", "1", "blue", 2]]);
    assert.deepEqual(await rowsOf(store, "thing_past"), []);
    assert.deepEqual(await rowsOf(store, "thing"), ["a/1=blue@2 since 1"]);
  });

  it("knows what was current after any run", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    const day = fc.uniqueArray(
      fc.tuple(fc.constant("a"), fc.constantFrom("1", "2", "3"), fc.constantFrom("red", null), fc.nat(9)),
      { selector: ([, code]) => code },
    );
    await assertHolds(
      fc.asyncProperty(fc.array(day, { maxLength: 5 }), async (days) => {
        await store.query("truncate thing, thing_past");
        for (const [index, things] of days.entries()) await bring(store, index + 1, things);
        for (const [index, things] of days.entries()) {
          assert.deepEqual(
            await valuesAt(store, index + 1),
            things.map(([, code, value]) => `${code}=${value}`).sort(),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it("takes further rows, which a query makes of those that came, into an empty table and beside what is there", async (t) => {
    const store = await openTestStore(t, { migrations: [migration] });
    const further = `select kind, code || '0', "primary", line from pg_temp.incoming where code <> '2'`;
    const one = ["a", "1", "red", 2] as const;
    assert.deepEqual(await bring(store, 1, [one], further), { added: 2, changed: 0, removed: 0 });
    assert.deepEqual(await bring(store, 2, [one, ["a", "2", "red", 3]], further), { added: 1, changed: 0, removed: 0 });
    assert.deepEqual(await rowsOf(store, "thing"), ["a/10=red@2 since 1", "a/1=red@2 since 1", "a/2=red@3 since 2"]);
  });

  it("works on the oldest PostgreSQL that is supported", async (t) => {
    const store = await openTestStore(t, { migrations: [migration], postgres: 15 });
    await bring(store, 1, [["a", "1", "red", 2]]);
    assert.deepEqual(await bring(store, 2, [["a", "1", "blue", 2]]), { added: 0, changed: 1, removed: 0 });
  });
});

async function bring(store: Store, run: number, incoming: readonly Thing[], further?: string): Promise<Replaced> {
  return store.transaction(async (tx) => {
    await stage(tx, incoming);
    const replacement = { incoming: "pg_temp.incoming", scope: "true", run };
    return replaceCurrent(tx, things, further === undefined ? replacement : { ...replacement, further });
  });
}

async function stage(tx: Transaction, incoming: readonly Thing[]): Promise<void> {
  await tx.query(`create temporary table incoming (${columns}) on commit drop`);
  for (const thing of incoming) await tx.query("insert into pg_temp.incoming values ($1, $2, $3, $4)", thing);
}

async function rowsOf(store: Store, table: string): Promise<readonly string[]> {
  const until = table.endsWith("_past") ? ` || ' until ' || until_run` : "";
  const { rows } = await store.query<{ row: string }>(`
    select kind || '/' || code || '=' || coalesce("primary", '-') || '@' || line || ' since ' || since_run${until} as row
    from ${table} order by 1`);
  return rows.map(({ row }) => row);
}

async function indexesOf(store: Store): Promise<readonly string[]> {
  const { rows } = await store.query<{ indexdef: string }>(
    "select indexdef from pg_indexes where tablename = 'thing' order by 1",
  );
  return rows.map(({ indexdef }) => indexdef);
}

async function valuesAt(store: Store, run: number): Promise<readonly string[]> {
  const { rows } = await store.query<{ code: string; primary: string | null }>(
    `select code, "primary" from ${currentAt(things, run)} at_run`,
  );
  return rows.map(({ code, primary }) => `${code}=${primary}`).sort();
}
