import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { openTestStore } from "../../../test/kits/store.ts";

const migrations = [{ name: "test/counted", sql: "CREATE TABLE counted (n int PRIMARY KEY)" }];

describe("infra/store/run-transaction", () => {
  for (const postgres of [18, 15] as const) {
    it(`keeps all of a transaction when its work returns, on PostgreSQL ${postgres}`, async (t) => {
      const store = await openTestStore(t, { migrations, postgres });

      const result = await store.transaction(async (tx) => {
        const { rowCount } = await tx.query("INSERT INTO counted VALUES ($1), ($2)", [1, 2]);
        return rowCount;
      });

      assert.equal(result, 2);
      assert.deepEqual((await store.query("TABLE counted")).rows, [{ n: 1 }, { n: 2 }]);
    });

    it(`keeps nothing of a transaction when its work throws, and throws the same, on PostgreSQL ${postgres}`, async (t) => {
      const store = await openTestStore(t, { migrations, postgres });
      const mistake = new Error("changed my mind");

      const outcome = store.transaction(async (tx) => {
        await tx.query("INSERT INTO counted VALUES (1)");
        throw mistake;
      });

      await assert.rejects(outcome, (error) => error === mistake);
      assert.equal((await store.query("TABLE counted")).rowCount, 0);
    });
  }

  it("passes SQL errors on as they are", async (t) => {
    const store = await openTestStore(t, { migrations });

    const outcome = store.transaction((tx) => tx.query("INSERT INTO counted VALUES (1), (1)"));

    await assert.rejects(outcome, { code: "23505", table: "counted" });
  });

  it("does not take the missing file of its work for a missing store", async (t) => {
    const store = await openTestStore(t, { migrations });

    await assert.rejects(
      store.transaction(() => readFile("/nowhere")),
      { code: "ENOENT" },
    );
  });

  it("calls it a defect when the work hides the error of a statement", async (t) => {
    const store = await openTestStore(t, { migrations });

    const outcome = store.transaction(async (tx) => {
      await tx.query("INSERT INTO counted VALUES (1)");
      await tx.query("SELECT 1 / 0").catch(() => undefined);
    });

    await assert.rejects(outcome, { name: "BugError", message: /went on after a failed statement/ });
    assert.equal((await store.query("TABLE counted")).rowCount, 0);
  });

  it("sees one state of the store throughout when isolated", async (t) => {
    const store = await openTestStore(t, { migrations });

    const seen = await store.transaction(
      async (tx) => {
        const before = await tx.query("TABLE counted");
        await store.query("INSERT INTO counted VALUES (1)");
        const after = await tx.query("TABLE counted");
        return [before.rowCount, after.rowCount];
      },
      { isolation: "repeatable read" },
    );

    assert.deepEqual(seen, [0, 0]);
  });

  it("says that it can be tried again when two change the same row", async (t) => {
    const store = await openTestStore(t, { migrations });
    await store.query("INSERT INTO counted VALUES (1)");

    const outcome = store.transaction(
      async (tx) => {
        await tx.query("TABLE counted");
        await store.query("UPDATE counted SET n = 2");
        await tx.query("UPDATE counted SET n = 3");
      },
      { isolation: "repeatable read" },
    );

    await assert.rejects(outcome, { name: "TransientError", code: "store-conflict" });
  });
});
