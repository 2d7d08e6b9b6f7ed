import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeDataFolder, makeClusterFolder, runServer } from "../../../../test/kits/cluster.ts";
import { openServer } from "./open-server.ts";
import { stopStore } from "./stop-store.ts";
import { storeStatus } from "./store-status.ts";

describe("infra/store/supervisor/stop-store", () => {
  it("ends a server that has clients, and rolls back what they were doing", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { client } = await openServer({ dataFolder });
    await client.query("CREATE TABLE counted (n int)");
    await client.query("BEGIN; INSERT INTO counted VALUES (1)");

    const outcome = await stopStore(dataFolder);

    assert.equal(outcome, "stopped");
    assert.deepEqual(await storeStatus(dataFolder), { kind: "stopped" });
    const again = await openServer({ dataFolder });
    assert.equal((await again.client.query("TABLE counted")).rowCount, 0);
    await again.client.end();
  });

  it("says that no server ran", async (t) => {
    const dataFolder = await makeDataFolder(t);
    assert.equal(await stopStore(dataFolder), "not-running");

    await runServer({ dataFolder });
    await stopStore(dataFolder);

    assert.equal(await stopStore(dataFolder), "not-running");
  });
});
