import assert from "node:assert/strict";
import { appendFile, chmod } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { importDelivery } from "../../src/ops/runs/index.ts";
import { inShort, problemsOf, withManifest, writeFiles } from "../kits/delivery.ts";
import { openSite } from "../kits/site.ts";
import { readCases } from "./case.ts";
import { importCase } from "./import-case.ts";
import { MADE } from "./made/index.ts";
import { STUDENTS } from "./made/make.ts";

const cases = await readCases();

describe("test/bad-input/bad-input", { concurrency: 2 }, () => {
  for (const bad of cases) {
    it(`answers ${bad.name}: ${bad.about}`, async (t) => {
      const { exit, problems, facts } = bad;
      assert.deepEqual(await importCase(t, bad), { exit, problems, facts });
    });
  }

  it("refuses a file that grows while it is read, by what the manifest promised of it", async (t) => {
    const promised = { files: { "students.csv": { rows: 1 } } };
    const folder = await writeFiles(t, withManifest({ "students.csv": [STUDENTS, "22600001,Noel,Ana"] }, promised));
    const site = await openSite(t);
    const growing = grow(join(folder, "students.csv"));
    await growing.began;
    const { run, status } = await importDelivery(site.execution, folder);
    await growing.stop();
    assert.equal(status, "refused");
    assert.deepEqual(inShort(await problemsOf(site.store, run)), ["file-count-wrong students.csv"]);
  });

  it("says that this user has no access", async (t) => {
    if (process.getuid?.() === 0) return t.skip("root may read everything");
    const folder = await writeFiles(t, withManifest({ "students.csv": [STUDENTS] }));
    await chmod(join(folder, "students.csv"), 0o000);
    const site = await openSite(t);
    const { run, status } = await importDelivery(site.execution, folder);
    assert.equal(status, "refused");
    const [problem] = await problemsOf(site.store, run);
    assert.deepEqual([problem?.code, problem?.facts], ["delivery-unreadable", { reason: "not-allowed" }]);
  });

  it("has sixty cases and more, and one for each delivery that is made by code", () => {
    assert.ok(cases.length >= 60, `${cases.length} cases`);
    const names = cases.map(({ name }) => name);
    assert.deepEqual(
      Object.keys(MADE).filter((name) => !names.includes(name)),
      [],
    );
  });
});

/** Adds a row to a file again and again, as a transfer that is not over. */
function grow(path: string): { readonly began: Promise<void>; readonly stop: () => Promise<void> } {
  const stopped = new AbortController();
  const began = addRow(path, 0);
  const goOn = began.then(async () => {
    for (let row = 1; !stopped.signal.aborted; row += 1) {
      await addRow(path, row);
      await sleep(5);
    }
  });
  return {
    began,
    stop: () => {
      stopped.abort();
      return goOn;
    },
  };
}

function addRow(path: string, row: number): Promise<void> {
  return appendFile(path, `2261${String(row).padStart(4, "0")},Bel,Anne\n`);
}
