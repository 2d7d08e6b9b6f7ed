import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { makeClusterFolder, serverPid, until } from "../../../../test/kits/cluster.ts";
import { answerOf, startChild } from "../../../../test/kits/open-in-child.ts";
import { openServer } from "./open-server.ts";
import { storeStatus } from "./store-status.ts";

describe("infra/store/supervisor/guardian", () => {
  it("ends the server when its last client, and the process that started it, are gone", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const answer = await answerOf(startChild(t, { options: { dataFolder, idleSeconds: 0.5 } }));
    assert.equal(answer.kind, "opened");

    await until(async () => (await storeStatus(dataFolder)).kind === "stopped");
  });

  it("leaves the server alone while somebody is there", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { address, client } = await openServer({ dataFolder, idleSeconds: 0.5 });
    const pid = await serverPid(dataFolder);

    await sleep(2500);

    assert.equal(await serverPid(dataFolder), pid);
    await client.end();
    await until(async () => !existsSync(address.host));
  });

  it("ends a server whose data folder was deleted, and removes its socket folder", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { address, client } = await openServer({ dataFolder });
    const pid = await serverPid(dataFolder);
    await until(async () => (await guardians(client)) === 1);

    // The server may be writing there.
    await rm(dataFolder, { recursive: true, maxRetries: 10 });

    await until(async () => !existsSync(`/proc/${pid}/cwd/.`) && !existsSync(address.host));
  });

  it("is one for each server, however many open it", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const opened = await Promise.all([1, 2, 3].map(() => openServer({ dataFolder })));
    const [first] = opened;
    assert.ok(first !== undefined);

    await sleep(1000);

    // Those that came later may still be about to leave.
    await until(async () => (await guardians(first.client)) === 1);
    await Promise.all(opened.map(({ client }) => client.end()));
  });

  it("is replaced by the next client when it was killed", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { client } = await openServer({ dataFolder });
    await until(async () => (await guardians(client)) === 1);
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'passerelle guardian'`,
    );
    await until(async () => (await guardians(client)) === 0);

    const second = await openServer({ dataFolder });

    await until(async () => (await guardians(client)) === 1);
    await Promise.all([client.end(), second.client.end()]);
  });
});

async function guardians(client: { query(text: string): Promise<{ rowCount: number | null }> }): Promise<number> {
  const { rowCount } = await client.query(
    "SELECT FROM pg_stat_activity WHERE application_name = 'passerelle guardian' AND state = 'idle'",
  );
  return rowCount ?? 0;
}
