import assert from "node:assert/strict";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { openTestStore } from "../../../test/kits/store.ts";
import type { Store } from "./store.ts";

const migrations = [{ name: "test/people", sql: "CREATE TABLE people (id int PRIMARY KEY, name text)" }];

describe("infra/store/client-transaction", () => {
  for (const postgres of [18, 15] as const) {
    it(`copies rows in and out, on PostgreSQL ${postgres}`, async (t) => {
      const store = await openTestStore(t, { migrations, postgres });

      const out = await store.transaction(async (tx) => {
        await pipeline(Readable.from(["1\tAna\n2\tÉlo", "die\n"]), tx.copyIn("COPY people FROM STDIN"));
        return text(tx.copyOut("COPY (SELECT * FROM people ORDER BY id DESC) TO STDOUT"));
      });

      assert.equal(out, "2\tÉlodie\n1\tAna\n");
      assert.equal((await store.query("TABLE people")).rowCount, 2);
    });

    it(`reads by batches between which other statements run, on PostgreSQL ${postgres}`, async (t) => {
      const store = await openTestStore(t, { migrations, postgres });

      const sizes = await store.transaction(async (tx) => {
        const seen: number[] = [];
        for await (const batch of tx.cursor<{ n: number }>("SELECT generate_series(1, $1) AS n", [5], 2)) {
          for (const { n } of batch) await tx.query("INSERT INTO people VALUES ($1, 'read')", [n]);
          seen.push(batch.length);
        }
        return seen;
      });

      assert.deepEqual(sizes, [2, 2, 1]);
      assert.equal((await store.query("TABLE people")).rowCount, 5);
    });
  }

  it("gives no batch for no rows, and no empty batch at the end", async (t) => {
    const store = await openTestStore(t, { migrations });

    const sizes = await store.transaction(async (tx) => {
      const seen: number[] = [];
      for await (const batch of tx.cursor("TABLE people", [], 2)) seen.push(batch.length);
      for await (const batch of tx.cursor("SELECT generate_series(1, 4)", [], 2)) seen.push(batch.length);
      return seen;
    });

    assert.deepEqual(sizes, [2, 2]);
  });

  it("lets go of what a cursor reads when reading stops early", async (t) => {
    const store = await openTestStore(t, { migrations });
    await fill(store, 10);

    await store.transaction(async (tx) => {
      for await (const batch of tx.cursor("TABLE people", [], 2)) if (batch.length > 0) break;
      await tx.query("DROP TABLE people");
    });

    await assert.rejects(store.query("TABLE people"), { code: "42P01" });
  });

  it("throws the error within a batch, not the cursor's", async (t) => {
    const store = await openTestStore(t, { migrations });

    const outcome = store.transaction(async (tx) => {
      for await (const batch of tx.cursor("SELECT 1", [], 2)) if (batch.length > 0) await tx.query("SELECT 1 / 0");
    });

    await assert.rejects(outcome, { code: "22012" });
  });

  it("keeps nothing of a copy whose rows are wrong, and says where", async (t) => {
    const store = await openTestStore(t, { migrations });

    const outcome = store.transaction((tx) =>
      pipeline(Readable.from(["1\tAna\n", "two\tBo\n"]), tx.copyIn("COPY people FROM STDIN")),
    );

    await assert.rejects(outcome, { code: "22P02", where: /COPY people, line 2, column id/ });
    assert.equal((await store.query("TABLE people")).rowCount, 0);
  });

  it("keeps nothing of a copy whose source failed, and throws the source's error", async (t) => {
    const store = await openTestStore(t, { migrations });

    const outcome = store.transaction((tx) => pipeline(failingRows, tx.copyIn("COPY people FROM STDIN")));

    await assert.rejects(outcome, /the source broke/);
    assert.equal((await store.query("TABLE people")).rowCount, 0);
  });

  it("calls it a defect when the work returns before its copy has ended", async (t) => {
    const store = await openTestStore(t, { migrations });

    const outcome = store.transaction(async (tx) => {
      tx.copyIn("COPY people FROM STDIN").write("1\tAna\n");
    });

    await assert.rejects(outcome, { name: "BugError", message: /before its copy had ended/ });
    assert.equal((await store.query("TABLE people")).rowCount, 0);
  });

  it("lets go of the table when a copy out is not read to its end", async (t) => {
    const store = await openTestStore(t, { migrations });
    await fill(store, 200_000);

    const outcome = store.transaction(async (tx) => {
      for await (const part of tx.copyOut("COPY people TO STDOUT")) throw new Error(`enough of ${String(part).length}`);
    });

    await assert.rejects(outcome, /enough of/);
    await store.query("SET lock_timeout = '60s'; DROP TABLE people");
  });
});

async function fill(store: Store, count: number): Promise<void> {
  await store.query("INSERT INTO people SELECT n, repeat('x', 100) FROM generate_series(1, $1::int) n", [count]);
}

async function* failingRows(): AsyncGenerator<string> {
  yield "1\tAna\n";
  throw new Error("the source broke");
}
