import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestStore } from "../../../test/kits/store.ts";
import { migrate } from "./migrate.ts";

const people = { name: "people/001-table", sql: "CREATE TABLE people (id int); CREATE INDEX ON people (id)" };
const names = { name: "people/002-names", sql: "ALTER TABLE people ADD COLUMN name text" };

describe("infra/store/migrate", () => {
  it("applies what is missing, in order, once", async (t) => {
    const store = await openTestStore(t, { migrations: [] });

    assert.deepEqual(await migrate(store, [people]), ["people/001-table"]);
    assert.deepEqual(await migrate(store, [people, names]), ["people/002-names"]);
    assert.deepEqual(await migrate(store, [people, names]), []);

    const { rows } = await store.query(
      "SELECT name, length(hash) AS length FROM passerelle.migration ORDER BY applied_at",
    );
    assert.deepEqual(rows, [
      { name: "people/001-table", length: 64 },
      { name: "people/002-names", length: 64 },
    ]);
  });

  it("refuses a migration that was changed after it had been applied", async (t) => {
    const store = await openTestStore(t, { migrations: [people] });
    const changed = { ...people, sql: "CREATE TABLE people (id bigint)" };

    await assert.rejects(migrate(store, [changed, names]), {
      name: "BugError",
      message: /changed after it had been applied/,
      facts: { migration: "people/001-table" },
    });
    await assert.rejects(store.query("SELECT name FROM people"), { code: "42703" });
  });

  it("refuses a store that a later version has used, and leaves it as it is", async (t) => {
    const store = await openTestStore(t, { migrations: [people, names] });

    await assert.rejects(migrate(store, [people]), {
      name: "OperatorError",
      code: "store-newer",
      facts: { migration: "people/002-names" },
    });
    assert.deepEqual(await migrate(store, [people, names]), []);
  });

  it("keeps nothing of a migration that fails half way", async (t) => {
    const store = await openTestStore(t, { migrations: [] });
    const broken = { name: "people/002-broken", sql: "CREATE TABLE half (); SELECT 1 / 0" };

    await assert.rejects(migrate(store, [people, broken]), { code: "22012" });

    await assert.rejects(store.query("TABLE half"), { code: "42P01" });
    assert.deepEqual(await migrate(store, [people, names]), ["people/002-names"]);
  });

  it("lets one process at a time migrate", async (t) => {
    const store = await openTestStore(t, { migrations: [] });

    const applied = await Promise.all([1, 2, 3].map(() => migrate(store, [people, names])));

    assert.deepEqual(applied.flat(), ["people/001-table", "people/002-names"]);
  });
});
