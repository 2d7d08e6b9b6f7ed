import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { makeClusterFolder } from "../../../test/kits/cluster.ts";
import { openTestStore } from "../../../test/kits/store.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";

describe("infra/store/locks", () => {
  for (const postgres of [18, 15] as const) {
    it(`says whose a taken lock is, on PostgreSQL ${postgres}`, async (t) => {
      const store = await openTestStore(t, { migrations: [], postgres });
      const before = Date.now();

      const taken = await store.withLock("run", 0, () => store.tryLock("run"));

      assert.ok(taken.kind === "taken" && taken.holder !== undefined);
      assert.match(taken.holder.who, new RegExp(`^passerelle on .*, process ${process.pid}$`));
      assert.ok(Math.abs(Date.parse(taken.holder.since) - before) < 60_000);
    });
  }

  it("is free as soon as it is released", async (t) => {
    const store = await openTestStore(t, { migrations: [] });

    for (let round = 0; round < 20; round += 1) {
      const lock = await store.tryLock("run");
      assert.ok(lock.kind === "held", `round ${round}`);
      await lock.release();
    }
  });

  it("is another lock by another name", async (t) => {
    const store = await openTestStore(t, { migrations: [] });

    assert.equal(await store.withLock("run", 0, () => store.withLock("backup", 0, async () => "both")), "both");
  });

  it("waits for the holder, and has the lock when it lets go", async (t) => {
    const store = await openTestStore(t, { migrations: [] });
    const lock = await store.tryLock("run");
    assert.ok(lock.kind === "held");

    const waiting = store.withLock("run", 60_000, async () => "mine");
    setTimeout(() => void lock.release(), 100);

    assert.equal(await waiting, "mine");
  });

  it("gives up after the wait and names the holder", async (t) => {
    const { ana, night } = await twoStores(t);

    await night.withLock("run", 0, async () => {
      const began = Date.now();
      await assert.rejects(
        ana.withLock("run", 200, async () => 1),
        { name: "TransientError", code: "lock-taken", message: /^The lock 'run' is held by the night batch, since 20/ },
      );
      assert.ok(Date.now() - began >= 190);
    });
  });

  it("is free again after the work failed", async (t) => {
    const store = await openTestStore(t, { migrations: [] });

    await assert.rejects(
      store.withLock("run", 0, () => Promise.reject(new Error("no"))),
      /no/,
    );

    assert.equal(await store.withLock("run", 0, async () => "mine"), "mine");
  });

  it("tells its holder when it is lost with its connection", async (t) => {
    const { ana, night } = await twoStores(t);

    await night.withLock("run", 0, async (lost) => {
      const told = new Promise((resolve) => lost.addEventListener("abort", resolve));
      await ana.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1");
      await told;
      assert.equal(await ana.withLock("run", 60_000, async () => "hers"), "hers");
    });
  });
});

async function twoStores(t: TestContext): Promise<{ readonly ana: Store; readonly night: Store }> {
  const dataFolder = await makeClusterFolder(t);
  const ana = await openStore({ dataFolder, who: "ana" });
  const night = await openStore({ dataFolder, who: "the night batch" });
  t.after(() => Promise.all([ana.close(), night.close()]));
  return { ana, night };
}
