import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { describe, it } from "node:test";
import { makeDataFolder, makeClusterFolder } from "../../../../test/kits/cluster.ts";
import { openStore } from "../open-store.ts";
import { openServer } from "./open-server.ts";
import { storeStatus } from "./store-status.ts";

describe("infra/store/supervisor/store-status", () => {
  it("finds nothing where no store was made, and makes none", async (t) => {
    const dataFolder = await makeDataFolder(t);

    assert.deepEqual(await storeStatus(dataFolder), { kind: "absent" });
    assert.ok(!existsSync(dataFolder));
  });

  it("tells version, start, size and clients of a running server", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const store = await openStore({ dataFolder });

    const status = await storeStatus(dataFolder);
    await store.close();

    assert.ok(status.kind === "running");
    assert.match(status.version, /^18\./);
    assert.ok(Math.abs(Date.now() - Date.parse(status.since)) < 60_000);
    assert.ok(status.bytes > 1_000_000);
    assert.equal(status.clients, 1);
    assert.ok(existsSync(status.socketFolder));
  });

  it("tells the process of a server that does not answer", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { address, client } = await openServer({ dataFolder });
    await client.end();
    const before = await storeStatus(dataFolder);
    await rm(address.host, { recursive: true });

    const status = await storeStatus(dataFolder);

    assert.ok(before.kind === "running");
    assert.deepEqual(status, { kind: "not-answering", pid: before.pid });
  });
});
