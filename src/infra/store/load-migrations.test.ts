import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { loadMigrations } from "./load-migrations.ts";

describe("infra/store/load-migrations", () => {
  it("reads folders in the order given, files by name, and nothing but SQL", async (t) => {
    const root = await mkdtemp(join(tmpdir(), "passerelle-migrations-"));
    t.after(() => rm(root, { recursive: true }));
    await write(join(root, "journal/migrations"), { "002-plans.sql": "two", "001-runs.sql": "one", "readme.md": "no" });
    await write(join(root, "facts"), { "001-facts.sql": "three" });

    const migrations = await loadMigrations([join(root, "journal/migrations"), join(root, "facts")]);

    assert.deepEqual(migrations, [
      { name: "journal/001-runs", sql: "one" },
      { name: "journal/002-plans", sql: "two" },
      { name: "facts/001-facts", sql: "three" },
    ]);
  });

  it("fails on a folder that is not there", async () => {
    await assert.rejects(loadMigrations(["/nowhere/migrations"]), { code: "ENOENT" });
  });
});

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
