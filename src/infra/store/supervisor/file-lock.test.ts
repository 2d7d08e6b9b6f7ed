import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { killChild } from "../../../../test/kits/open-in-child.ts";
import { withFileLock } from "./file-lock.ts";

describe("infra/store/supervisor/file-lock", () => {
  it("lets one in at a time", async (t) => {
    const path = await lockFile(t);
    let inside = 0;

    const seen = await Promise.all(
      [1, 2, 3, 4].map(() =>
        withFileLock(path, 60_000, async () => {
          inside += 1;
          await new Promise((resolve) => setTimeout(resolve, 10));
          inside -= 1;
          return inside;
        }),
      ),
    );

    assert.deepEqual(seen, [0, 0, 0, 0]);
  });

  it("says that it is taken when the wait is over", async (t) => {
    const path = await lockFile(t);

    await withFileLock(path, 0, async () => {
      await assert.rejects(
        withFileLock(path, 50, async () => 1),
        { name: "TransientError", code: "store-busy" },
      );
    });
  });

  it("is free again when its owner was killed", async (t) => {
    const path = await lockFile(t);
    const code = `import { withFileLock } from ${JSON.stringify(new URL("./file-lock.ts", import.meta.url).href)};
      await withFileLock(process.argv[1], 0, () => { console.log("held"); return new Promise(() => setInterval(() => 0, 1000)); });`;
    const owner = spawn(process.execPath, ["--input-type=module", "-e", code, path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(owner.stdout, "data");
    await killChild(owner);

    assert.equal(await withFileLock(path, 60_000, async () => "mine"), "mine");
  });

  it("is free again after the work failed", async (t) => {
    const path = await lockFile(t);

    await assert.rejects(
      withFileLock(path, 0, () => Promise.reject(new Error("no"))),
      /no/,
    );

    assert.equal(await withFileLock(path, 0, async () => "mine"), "mine");
  });

  it("says that the lock file cannot be opened", async (t) => {
    const path = await lockFile(t);

    await assert.rejects(
      withFileLock(join(path, "below/nothing"), 0, async () => 1),
      { name: "OperatorError", code: "store-folder-refused" },
    );
  });
});

async function lockFile(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-lock-"));
  t.after(() => rm(folder, { recursive: true }));
  return join(folder, "lock");
}
