import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { makeDataFolder, runServer } from "../../../../test/kits/cluster.ts";
import { clusterPlace } from "./cluster-place.ts";
import { withFileLock } from "./file-lock.ts";

describe("infra/store/supervisor/wait-for-programs", () => {
  it("makes no cluster while a program of an earlier start is at work", async (t) => {
    const dataFolder = await makeDataFolder(t);
    await mkdir(dataFolder);
    const { programLock, unfinished, cluster } = clusterPlace(dataFolder);

    const opening = await withFileLock(programLock, 0, async () => {
      const begun = { pid: runServer({ dataFolder }) };
      await sleep(500);
      assert.ok(!existsSync(unfinished));
      return begun;
    });

    assert.ok((await opening.pid) > 0);
    assert.ok(existsSync(cluster));
  });
});
