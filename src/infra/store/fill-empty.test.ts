import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestStore } from "../../../test/kits/store.ts";
import { fillEmpty } from "./fill-empty.ts";
import type { Store, Transaction } from "./store.ts";

const MIGRATIONS = [
  {
    name: "test/001",
    sql: `create table thing (code text primary key, owner text not null, number integer generated always as identity unique);
      create index thing_owner on thing (owner) where owner <> ''`,
  },
];

describe("infra/store/fill-empty", () => {
  it("fills an empty table and leaves it with the indexes that it had", async (t) => {
    const store = await openTestStore(t, { migrations: MIGRATIONS });
    const before = await indexesOf(store);

    assert.equal(await fill(store, "a", "b"), 2);

    assert.deepEqual(await codesOf(store), ["a", "b"]);
    assert.deepEqual(await indexesOf(store), before);
  });

  it("does nothing to a table that holds something", async (t) => {
    const store = await openTestStore(t, { migrations: MIGRATIONS });
    await fill(store, "a");

    assert.equal(await fill(store, "b"), undefined);

    assert.deepEqual(await codesOf(store), ["a"]);
  });

  it("waits for nobody who reads, and lets the transaction go on", async (t) => {
    const store = await openTestStore(t, { migrations: MIGRATIONS });

    await store.transaction(async (reader) => {
      await reader.query("select from thing");
      await store.transaction(async (tx) => {
        assert.equal(await fillEmpty(tx, "thing", () => insert(tx, ["a"])), undefined);
        await insert(tx, ["b"]);
      });
    });

    assert.deepEqual(await codesOf(store), ["b"]);
  });

  it("fails where a key is there twice, and leaves the table empty with its indexes", async (t) => {
    const store = await openTestStore(t, { migrations: MIGRATIONS });
    const before = await indexesOf(store);

    await assert.rejects(fill(store, "a", "a"), { code: "23505" });

    assert.deepEqual(await codesOf(store), []);
    assert.deepEqual(await indexesOf(store), before);
  });
});

function fill(store: Store, ...codes: readonly string[]): Promise<number | undefined> {
  return store.transaction((tx) => fillEmpty(tx, "thing", () => insert(tx, codes)));
}

async function insert(tx: Transaction, codes: readonly string[]): Promise<number> {
  return (await tx.query("insert into thing (code, owner) select unnest($1::text[]), 'apogee'", [codes])).rowCount;
}

async function codesOf(store: Store): Promise<readonly string[]> {
  const { rows } = await store.query<{ code: string }>("select code from thing order by code");
  return rows.map(({ code }) => code);
}

async function indexesOf(store: Store): Promise<readonly unknown[]> {
  const { rows } = await store.query("select indexdef from pg_indexes where tablename = 'thing' order by indexname");
  return rows;
}
