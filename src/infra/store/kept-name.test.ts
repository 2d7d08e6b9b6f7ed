import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestStore } from "../../../test/kits/store.ts";
import { keptName } from "./kept-name.ts";

const migrations = [{ name: "test/counted", sql: "CREATE TABLE counted (n int PRIMARY KEY)" }];

const KEPT = "select statement from pg_prepared_statements";

describe("infra/store/kept-name", () => {
  it("keeps the plan of what is asked often, and of nothing else", async (t) => {
    const store = await openTestStore(t, { migrations });

    const kept = await store.transaction(async (tx) => {
      for (const n of [1, 2]) {
        await tx.query("insert into counted values ($1)", [n], { comes: "asked-often" });
        await tx.query("select from counted where n = $1", [n]);
      }
      return (await tx.query(KEPT)).rows;
    });

    assert.deepEqual(kept, [{ statement: "insert into counted values ($1)" }]);
    assert.equal((await store.query("table counted")).rowCount, 2);
  });

  it("plans without values where a transaction says so, and no longer than it", async (t) => {
    const store = await openTestStore(t, { migrations });
    const show = "show plan_cache_mode";

    const within = await store.transaction((tx) => tx.query(show), { plans: "without-values" });

    assert.deepEqual(within.rows, [{ plan_cache_mode: "force_generic_plan" }]);
    assert.deepEqual((await store.query(show)).rows, [{ plan_cache_mode: "auto" }]);
  });

  it("gives one name to one text, and none to what would be too many", () => {
    const names = Array.from({ length: 400 }, (_, at) => keptName(`select ${at}`));

    assert.equal(keptName("select 1"), names[1]);
    assert.equal(new Set(names.filter((name) => name !== undefined)).size, names.indexOf(undefined));
    assert.ok(names.indexOf(undefined) > 100);
  });
});
