import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { makeClusterFolder, runServer, serverPid } from "../../../../test/kits/cluster.ts";
import { answerOf, startChild } from "../../../../test/kits/open-in-child.ts";
import { openServer } from "./open-server.ts";
import { stopStore } from "./stop-store.ts";
import { storeStatus } from "./store-status.ts";

describe("infra/store/supervisor/socket-folder", () => {
  it("serves a data folder whose path is longer than a socket's may be", async (t) => {
    const dataFolder = await makeClusterFolder(t, ...Array<string>(12).fill("a-folder-of-25-characters"));

    const { address, client } = await openServer({ dataFolder });
    await client.end();

    assert.ok(dataFolder.length > 300);
    assert.ok(join(address.host, ".s.PGSQL.5432").length < 100);
    assert.match(await readFile(join(dataFolder, "pg.socket"), "utf8"), new RegExp(`^${address.host}\n`));
  });

  it("makes another folder when the recorded one was swept away under a running server", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const first = await openServer({ dataFolder });
    const firstPid = await serverPid(dataFolder);
    await rm(first.address.host, { recursive: true });

    const second = await openServer({ dataFolder });
    await second.client.end();

    assert.notEqual(second.address.host, first.address.host);
    assert.notEqual(await serverPid(dataFolder), firstPid);
  });

  it("trusts no folder that others may enter", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    await runServer({ dataFolder });
    await stopStore(dataFolder);
    await writeFile(join(dataFolder, "pg.socket"), `/tmp\n${join(dataFolder, "pg")}\n`);

    const { address, client } = await openServer({ dataFolder });
    await client.end();

    assert.notEqual(address.host, "/tmp");
  });

  it("leaves alone a server whose temporary folder is private, and says so", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const temporary = await makeFolder(t);
    const request = { options: { dataFolder }, stays: true };
    const answer = await answerOf(startChild(t, request, { through: withPrivateTemporary(temporary) }));
    assert.ok(answer.kind === "opened");

    await assert.rejects(openServer({ dataFolder }), { name: "OperatorError", code: "store-elsewhere" });

    assert.deepEqual(await storeStatus(dataFolder), { kind: "not-answering", pid: answer.pid });
  });

  it("is gone after the server was stopped", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { address, client } = await openServer({ dataFolder });
    await client.end();

    await stopStore(dataFolder);

    assert.ok(!existsSync(address.host));
    assert.ok(!existsSync(join(dataFolder, "pg.socket")));
  });
});

async function makeFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-private-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a command whose temporary folder nobody else sees, as services of systemd with PrivateTmp have it. */
function withPrivateTemporary(folder: string): (command: readonly string[]) => ChildProcess {
  const asRoot = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];
  const script = 'mount -t tmpfs none "$0" && TMPDIR="$0" exec "$@"';
  return (command) =>
    spawn("unshare", [...asRoot, "--mount", "sh", "-c", script, folder, ...command], {
      cwd: "/",
      stdio: ["ignore", "pipe", "inherit"],
    });
}
