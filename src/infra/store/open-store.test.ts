import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { describe, it, type TestContext } from "node:test";
import { makeDataFolder, makeClusterFolder, serverPid, until } from "../../../test/kits/cluster.ts";
import { answerOf, startChild } from "../../../test/kits/open-in-child.ts";
import { openStore } from "./open-store.ts";
import { attach } from "./supervisor/attach.ts";
import { clusterPlace } from "./supervisor/cluster-place.ts";
import { stopStore } from "./supervisor/stop-store.ts";

describe("infra/store/open-store", () => {
  it("makes the database and keeps it from one opening to the next", async (t) => {
    const dataFolder = await makeDataFolder(t);
    const first = await openStore({ dataFolder });
    await first.query("CREATE TABLE kept AS SELECT 7 AS n");
    await first.close();

    const second = await openStore({ dataFolder });
    const { rows } = await second.query("SELECT current_database() AS database, n FROM kept");
    await second.close();

    assert.deepEqual(rows, [{ database: "passerelle", n: 7 }]);
  });

  it("reaches a server by its URL, and another database on it", async (t) => {
    const url = await urlOfPrivateServer(t);

    const postgres = await openStore({ url, who: "the night batch" });
    const { rows } = await postgres.query("SELECT current_database() AS d, current_setting('application_name') AS who");
    await postgres.close();
    const other = await openStore({ url, database: "template1" });
    const { rows: otherRows } = await other.query("SELECT current_database() AS d");
    await other.close();

    assert.deepEqual(rows, [{ d: "postgres", who: "the night batch" }]);
    assert.deepEqual(otherRows, [{ d: "template1" }]);
  });

  it("is unreachable, to be tried again, where nobody listens", async () => {
    await assert.rejects(openStore({ url: "postgresql://ana:secret@127.0.0.1:1/passerelle" }), {
      name: "TransientError",
      code: "store-unreachable",
    });
  });

  it("is refused where password or database are wrong", async (t) => {
    const url = await urlOfPrivateServer(t);

    await assert.rejects(openStore({ url: url.replace(/password=[^&]+/, "password=guessed") }), {
      name: "OperatorError",
      code: "store-refused",
    });
    await assert.rejects(openStore({ url, database: "nowhere" }), { name: "OperatorError", code: "store-refused" });
  });

  it("never goes on without TLS where it is asked for", async (t) => {
    const url = await urlOfPrivateServer(t);

    await assert.rejects(openStore({ url: `${url}&sslmode=verify-full` }), {
      name: "OperatorError",
      code: "store-tls",
    });
  });

  it("tells that a URL cannot be read without repeating its password", async () => {
    await assert.rejects(openStore({ url: "postgresql://ana:secret@:x" }), (error: Error & { code: string }) => {
      assert.equal(error.code, "store-url");
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });

  it("finds the server again after somebody stopped it", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const store = await openStore({ dataFolder });
    await stopStore(dataFolder);

    await until(() => answers(() => store.query("SELECT")));

    await store.close();
  });

  it("says unreachable when the server is killed under a statement, and finds it again", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const store = await openStore({ dataFolder });
    const sleeping = store.query("SELECT pg_sleep(600)");
    const killed = assert.rejects(sleeping, { name: "TransientError", code: "store-unreachable" });
    process.kill(await serverPid(dataFolder), "SIGKILL");

    await killed;
    await until(() => answers(() => store.query("SELECT")));

    await store.close();
  });

  it("says unreachable when the server is killed under a copy of which it has not read all", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const store = await openStore({ dataFolder });
    const server = await serverPid(dataFolder);

    const outcome = store.transaction(async (tx) => {
      await tx.query("CREATE TEMP TABLE copied (n int)");
      const { rows } = await tx.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      const { pid = server } = rows[0] ?? {};
      // Stopped, it leaves unread what comes; the kernel then says that the connection was reset, not that it ended.
      process.kill(pid, "SIGSTOP");
      const copy = tx.copyIn("COPY copied FROM STDIN");
      for (const killed of [server, pid]) process.kill(killed, "SIGKILL");
      await pipeline(["1\n"], copy);
    });

    await assert.rejects(outcome, { name: "TransientError", code: "store-unreachable", message: /ECONNRESET/ });
    await store.close();
  });

  it("goes on with nothing under a lock that went away with the server", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const store = await openStore({ dataFolder });

    await store.withLock("run", 0, async () => {
      await stopStore(dataFolder);
      await assert.rejects(store.query("SELECT"), { name: "TransientError", code: "store-unreachable" });
      await assert.rejects(
        store.transaction((tx) => tx.query("SELECT")),
        { name: "TransientError", code: "store-unreachable" },
      );
    });

    assert.equal(await store.withLock("run", 0, async () => "again"), "again");
    await store.close();
  });

  it("keeps its server while it is open, though it does nothing", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const store = await openStore({ dataFolder, idleSeconds: 0.2 });
    const pid = await serverPid(dataFolder);

    await new Promise((resolve) => setTimeout(resolve, 1500));

    assert.equal(await serverPid(dataFolder), pid);
    await store.close();
  });

  it("says that the disk is full, to be tried again", async (t) => {
    const dataFolder = await makeDataFolder(t);
    await mkdir(dataFolder, { recursive: true });
    const statement =
      "CREATE UNLOGGED TABLE filler AS SELECT repeat(md5(n::text), 40) FROM generate_series(1, 1000000) n";

    const child = startChild(t, { options: { dataFolder }, statement }, { through: onSmallDisk(dataFolder) });
    const answer = await answerOf(child);

    assert.ok(answer.kind === "failed");
    assert.equal(answer.code, "store-disk-full", answer.message);
  });

  it("refuses to be used after it was closed", async (t) => {
    const store = await openStore({ dataFolder: await makeClusterFolder(t) });
    await store.close();

    await assert.rejects(store.query("SELECT"), { name: "BugError", message: /after it had been closed/ });
  });
});

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  return ask().then(
    () => true,
    () => false,
  );
}

async function urlOfPrivateServer(t: TestContext): Promise<string> {
  const dataFolder = await makeClusterFolder(t);
  const store = await openStore({ dataFolder });
  await store.close();
  const attached = await attach(clusterPlace(dataFolder));
  assert.ok(attached !== undefined);
  await attached.client.end();
  const { host, user, password } = attached.address;
  return `postgresql:///postgres?host=${host}&user=${user}&password=${password}`;
}

/** Starts a command that sees a disk of 100 MB at the folder; disk and processes vanish with it. */
function onSmallDisk(folder: string): (command: readonly string[]) => ChildProcess {
  const asRoot = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];
  const script = 'mount -t tmpfs -o size=100m none "$0" && mkdir -p "$0/tmp" && TMPDIR="$0/tmp" exec "$@"';
  const spaces = ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
  return (command) =>
    spawn("unshare", [...asRoot, ...spaces, "sh", "-c", script, folder, ...command], {
      cwd: dirname(folder),
      stdio: ["ignore", "pipe", "inherit"],
    });
}
