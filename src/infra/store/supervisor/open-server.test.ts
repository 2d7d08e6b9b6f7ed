import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import pg from "pg";
import { makeDataFolder, makeClusterFolder, runServer, serverPid, until } from "../../../../test/kits/cluster.ts";
import { answerOf, killChild, startChild } from "../../../../test/kits/open-in-child.ts";
import { openServer } from "./open-server.ts";
import { stopStore } from "./stop-store.ts";

describe("infra/store/supervisor/open-server", () => {
  it("makes a cluster that its own password opens and another one does not", async (t) => {
    const dataFolder = await makeDataFolder(t);

    const { address, client } = await openServer({ dataFolder });
    await client.end();

    const stranger = new pg.Client({ ...address, password: "guessed", database: "postgres" });
    await assert.rejects(stranger.connect(), { code: "28P01" });
    assert.equal(modeOf(await stat(join(dataFolder, "pg"))), "700");
    assert.equal(modeOf(await stat(join(dataFolder, "pg/passerelle.password"))), "600");
    assert.equal(modeOf(await stat(address.host)), "700");
  });

  it("listens on no TCP address", async (t) => {
    const dataFolder = await makeClusterFolder(t);

    const { client } = await openServer({ dataFolder });
    const { rows } = await client.query("SELECT name, setting FROM pg_settings WHERE name = 'listen_addresses'");
    await client.end();

    assert.deepEqual(rows, [{ name: "listen_addresses", setting: "" }]);
    const lines = (await readFile(join(dataFolder, "pg/postmaster.pid"), "utf8")).split("\n");
    assert.equal(lines[5], "");
  });

  it("keeps what is committed through a power cut, in UTF-8, ordered by code point", async (t) => {
    const dataFolder = await makeDataFolder(t);

    const { client } = await openServer({ dataFolder });
    const { rows } = await client.query(`
      SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
        current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone, current_setting('jit') AS jit,
        lower('ÉCOLE') AS lower, 'é' > 'z' AS by_code_point`);
    await client.end();

    const words = { fsync: "on", commit: "on", encoding: "UTF8", zone: "UTC", jit: "off" };
    assert.deepEqual(rows, [{ ...words, lower: "école", by_code_point: true }]);
  });

  it("starts although the server was killed after the emptying of an unlogged table was taken back", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { client, address } = await openServer({ dataFolder });
    const other = new pg.Client({ ...address, database: "postgres" });
    await other.connect();
    other.on("error", () => undefined);
    client.on("error", () => undefined);
    await client.query("CREATE UNLOGGED TABLE passing (n int); CREATE TABLE lasting (n int); CHECKPOINT");
    await client.query("BEGIN; TRUNCATE passing");
    // What is committed takes the log along as far as it goes; that the emptying is taken back is not in it yet.
    await other.query("INSERT INTO lasting VALUES (1)");
    await client.query("ROLLBACK");
    process.kill(await serverPid(dataFolder), "SIGKILL");

    const again = await openServer({ dataFolder });

    const { rows } = await again.client.query("SELECT n FROM lasting UNION ALL SELECT n FROM passing");
    assert.deepEqual(rows, [{ n: 1 }]);
    await again.client.end();
  });

  it("adopts the server that a killed process left, and ends its abandoned statement", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const options = { dataFolder };
    const child = startChild(t, { options, statement: "SELECT pg_sleep(600)", stays: true });
    const answer = await answerOf(child);
    await killChild(child);

    const { client } = await openServer(options);

    const sleepers = "SELECT FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'";
    await until(async () => (await client.query(sleepers)).rowCount === 0);
    await client.end();
    assert.deepEqual(answer, { kind: "opened", pid: await serverPid(dataFolder) });
  });

  it("starts again after the server itself was killed", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    const { client } = await openServer({ dataFolder });
    await client.query("CREATE TABLE kept AS SELECT 1 AS one");
    const killed = await serverPid(dataFolder);
    process.kill(killed, "SIGKILL");

    const again = await openServer({ dataFolder });

    assert.deepEqual((await again.client.query("SELECT * FROM kept")).rows, [{ one: 1 }]);
    await again.client.end();
    assert.notEqual(await serverPid(dataFolder), killed);
  });

  it("starts although the killed server is not reaped yet", async (t) => {
    const options = { dataFolder: await makeClusterFolder(t) };
    const child = startChild(t, { options, stays: true });
    const answer = await answerOf(child);
    assert.ok(answer.kind === "opened");
    // A stopped parent reaps nothing: the number of the server stays in use.
    child.kill("SIGSTOP");
    process.kill(answer.pid, "SIGKILL");

    const pid = await runServer(options);

    assert.notEqual(pid, answer.pid);
    assert.ok(process.kill(answer.pid, 0));
  });

  it("starts although the number of a vanished server now belongs to another process", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    await runServer({ dataFolder });
    const pidFile = join(dataFolder, "pg/postmaster.pid");
    const left = await readFile(pidFile, "utf8");
    await stopStore(dataFolder);
    const other = spawn("sleep", ["600"]);
    t.after(() => other.kill());
    await writeFile(pidFile, left.replace(/^\d+/, String(other.pid)));

    const pid = await runServer({ dataFolder });

    assert.notEqual(pid, other.pid);
  });

  it("gives two processes that start at the same moment one server", async (t) => {
    const options = { dataFolder: await makeDataFolder(t) };

    const children = [startChild(t, { options }), startChild(t, { options }), startChild(t, { options })];
    const answers = await Promise.all(children.map(answerOf));

    const pid = await serverPid(options.dataFolder);
    assert.deepEqual(
      answers,
      [1, 2, 3].map(() => ({ kind: "opened", pid })),
    );
  });

  it("gives a copied data folder a server of its own", async (t) => {
    const dataFolder = await makeDataFolder(t);
    const copy = await makeDataFolder(t);
    const pid = await runServer({ dataFolder });
    // Copied while it runs, as careless people do: its lock file and the address of its socket come along.
    await cp(dataFolder, copy, { recursive: true });

    const copied = await openServer({ dataFolder: copy });
    await copied.client.query("CREATE TABLE only_in_copy ()");
    await copied.client.end();

    assert.equal(await serverPid(dataFolder), pid);
    const { client } = await openServer({ dataFolder });
    await assert.rejects(client.query("TABLE only_in_copy"), { code: "42P01" });
    await client.end();
  });

  it("says that a data folder cannot be made below a file", async (t) => {
    const dataFolder = await makeDataFolder(t);
    await writeFile(dataFolder, "");

    await assert.rejects(openServer({ dataFolder: join(dataFolder, "below") }), { code: "store-folder-refused" });
  });

  it("tells what the server said when it does not start", async (t) => {
    const dataFolder = await makeClusterFolder(t);
    await runServer({ dataFolder });
    await stopStore(dataFolder);
    await rm(join(dataFolder, "pg/global/pg_control"));

    await assert.rejects(openServer({ dataFolder }), { code: "store-not-started", message: /could not find/ });
  });
});

function modeOf({ mode }: { readonly mode: number }): string {
  return (mode & 0o777).toString(8);
}
