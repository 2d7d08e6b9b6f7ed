import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { chanceOf } from "./chance.ts";
import { Command, type CommandEnd, passerelle } from "./command.ts";
import { assertNothingLeft, copyStopped, type Day, type Days, makeDays } from "./days.ts";
import { killAndRecover } from "./kills.ts";
import { differences, opened, readLists } from "./lists.ts";
import { killAll, serverProcesses } from "./server-processes.ts";
import { mountSmallDisk } from "./small-disk.ts";

const KILOBYTE = 1024;

describe("test/faults/faults", { concurrency: 2 }, () => {
  let folder = "";
  let days: Days | undefined;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "passerelle-faults-"));
    days = await makeDays(folder, { students: 300, seed: 1, days: 3 });
  });

  after(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

  function day(at: number): Day {
    const found = days?.days[at];
    assert.ok(found);
    return found;
  }

  /** A data folder with the first day in it. */
  async function secondDay(t: TestContext): Promise<string> {
    const dataFolder = await newFolder(t);
    await copyStopped(days?.afterFirst ?? "", dataFolder);
    return dataFolder;
  }

  /** A data folder with nothing in it. */
  async function newFolder(t: TestContext): Promise<string> {
    const dataFolder = join(await mkdtemp(join(folder, "data-")), "data");
    t.after(() => passerelle(dataFolder, "store", "stop"));
    return dataFolder;
  }

  it("makes of thirty killed runs what an undisturbed one makes, also where the database server is killed too", async () => {
    const all = days?.days ?? [];
    const { kills, withServer, reached } = await killAndRecover({ days: all, folder, kills: 30, chance: chanceOf(1) });
    assert.equal(kills, 30);
    // The others would have killed it, and came before it ran.
    assert.ok(withServer >= 5, `${withServer} with the server`);
    assert.ok(reached.stage + reached.decide > 0 && reached.plan + reached.apply > 0, JSON.stringify(reached));
  });

  for (const stage of ["decide", "plan"] as const) {
    it(`says that the store is gone where it is stopped in ${stage}, or goes on, and ends right the next time`, async (t) => {
      const dataFolder = await newFolder(t);
      const command = new Command(dataFolder, ["sync", day(0).delivery, "--yes"]);
      await command.reaches(stage);
      const stop = await passerelle(dataFolder, "store", "stop");
      assert.equal(stop.code, 0, stop.stderr);
      saysOutOfReachOr(await command.end, day(0).exit);
      await endsRight(dataFolder, day(0));
    });
  }

  it("says that the store is gone where its server dies, and ends right the next time", async (t) => {
    const dataFolder = await secondDay(t);
    const command = new Command(dataFolder, ["sync", day(1).delivery, "--yes"]);
    await command.reaches("decide");
    killAll(await serverProcesses(dataFolder));
    saysOutOfReachOr(await command.end, day(1).exit);
    await endsRight(dataFolder, day(1));
  });

  it("says whose the run is to who will not wait, and lets who waits run afterwards", async (t) => {
    const dataFolder = await secondDay(t);
    const sync = ["sync", day(1).delivery, "--yes"];
    const { first, second, hasty } = await opened(dataFolder, ({ store }) =>
      store.transaction(async (tx) => {
        // The first comes as far as its plan and no further, however long the others take to begin.
        await tx.query("lock table journal.plan in share mode");
        const first = new Command(dataFolder, sync);
        await first.reaches("decide");
        const second = new Command(dataFolder, sync);
        return { first, second, hasty: await passerelle(dataFolder, ...sync, "--wait", "0") };
      }),
    );
    assert.equal(hasty.code, 4, hasty.stderr);
    assert.match(hasty.stderr, new RegExp(`under way: passerelle sync .*\\b${first.pid}\\)`));
    assert.deepEqual([(await first.end).code, (await second.end).code], [day(1).exit, day(1).exit]);
    await isAsUndisturbed(dataFolder, day(1));
  });

  it("says that the disk is full, does nothing half, and ends right when there is room", async (t) => {
    const disk = await mountSmallDisk(join(folder, "small-disk"), 200);
    if (disk === undefined) return t.skip("this user may not mount a small disk");
    t.after(() => disk.remove());
    const dataFolder = join(disk.folder, "data");
    await copyStopped(days?.afterFirst ?? "", dataFolder);
    t.after(() => passerelle(dataFolder, "store", "stop"));
    for (const room of [0, 16 * KILOBYTE, 256 * KILOBYTE]) {
      await disk.fillBut(room);
      const { code, stderr } = await passerelle(dataFolder, "sync", day(1).delivery, "--yes");
      assert.equal(code, 4, stderr);
      assert.match(stderr, /disk of the store is full[^]*To do: Free some space/);
      await passerelle(dataFolder, "store", "stop");
    }
    await disk.clear();
    await isAsUndisturbed(dataFolder, day(0));

    const command = new Command(dataFolder, ["sync", day(1).delivery, "--yes"]);
    await command.reaches("plan");
    await disk.fillBut(0);
    saysOutOfReachOr(await command.end, day(1).exit);
    await disk.clear();
    await endsRight(dataFolder, day(1));
  });
});

/** The command ended well, or told that the store is out of reach and what to do. */
function saysOutOfReachOr({ code, stderr }: CommandEnd, exit: number): void {
  if (code === exit) return;
  assert.equal(code, 4, stderr);
  assert.match(stderr, /^passerelle: The (store|server) .*\nTo do: /m);
}

async function endsRight(dataFolder: string, day: Day): Promise<void> {
  const { code, stderr } = await passerelle(dataFolder, "sync", day.delivery, "--yes");
  assert.equal(code, day.exit, stderr);
  await isAsUndisturbed(dataFolder, day);
  await assertNothingLeft(dataFolder, day);
}

async function isAsUndisturbed(dataFolder: string, day: Day): Promise<void> {
  const lists = await opened(dataFolder, readLists);
  assert.deepEqual(differences(lists, day.lists).slice(0, 20), []);
}
