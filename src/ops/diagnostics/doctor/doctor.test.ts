import assert from "node:assert/strict";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { stillClock } from "../../../../test/kits/perform.ts";
import { DEFAULT_SETTINGS } from "../../../infra/config/index.ts";
import type { Check, CheckName } from "./check.ts";
import { checkDataFolder, checkNode } from "./check-machine.ts";
import { examine, type Patient } from "./doctor.ts";

async function folderOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-doctor-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

function patient(settings: Partial<Patient["settings"]>): Patient {
  return {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    nodeVersion: "24.9.0",
    locale: "fr",
    timeZone: "UTC",
    clock: stillClock,
  };
}

function statusOf(checks: readonly Check[], name: CheckName): string | undefined {
  return checks.find(({ check }) => check === name)?.status;
}

describe("ops/diagnostics/doctor/doctor", () => {
  it("finds nothing wrong before anything was made, and makes nothing", async (t) => {
    const folder = await folderOf(t);

    const { checks } = await examine(patient({ data: join(folder, "not-yet") }));

    assert.equal(checks.length, 9);
    assert.deepEqual(
      checks.filter(({ status }) => !["ok", "skipped"].includes(status)),
      [],
    );
    assert.equal(statusOf(checks, "store"), "skipped");
  });

  it("refuses an old Node.js", () => {
    assert.equal(checkNode("22.1.0").status, "wrong");
    assert.equal(checkNode("24.0.0").status, "ok");
  });

  it("doubts a data folder that everybody may write in", async (t) => {
    const folder = await folderOf(t);
    await chmod(folder, 0o777);

    assert.equal((await checkDataFolder(folder)).status, "warning");
  });

  it("tells a server that does not answer as out of reach, and shows no password", async (t) => {
    const url = "postgresql://u:secret@127.0.0.1:1/db";

    const { checks } = await examine(patient({ data: await folderOf(t), database_url: url }));

    assert.equal(statusOf(checks, "store"), "out-of-reach");
    assert.ok(!JSON.stringify(checks).includes("secret"));
  });
});
