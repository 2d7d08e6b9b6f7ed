import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { forbiddenImports } from "../tools/boundaries/forbidden-imports.ts";
import { importCycles } from "../tools/boundaries/import-cycles.ts";
import { readImportTable } from "../tools/boundaries/import-table.ts";
import { stagesOf } from "../tools/boundaries/picture.ts";
import { readTree } from "../tools/boundaries/read-tree.ts";

const ROOT = path.join(import.meta.dirname, "..");
const ARCHITECTURE = readFileSync(path.join(ROOT, "ARCHITECTURE.md"), "utf8");
const FOLDERS = ["src", "test", "tools", "bench", "web"];

describe("test/architecture", () => {
  it("finds no import that the table forbids", () => {
    assert.deepEqual(forbiddenImports(readTree(ROOT, FOLDERS), readImportTable(ARCHITECTURE)), []);
  });

  it("finds no ring of files that import each other", () => {
    assert.deepEqual(importCycles(readTree(ROOT, FOLDERS)), []);
  });

  it("has one folder of flow for each stage of the picture", () => {
    assert.deepEqual(foldersOf("src/flow"), stagesOf(ARCHITECTURE).toSorted());
  });

  it("calls every stage of the picture from flow/run.ts and the files beside it", () => {
    const runs = readTree(ROOT, ["src/flow"]).filter((file) => /^src\/flow\/[a-z-]+\.ts$/.test(file.path));
    assert.ok(
      runs.some((file) => file.path === "src/flow/run.ts"),
      "src/flow/run.ts is missing",
    );

    const called = runs
      .flatMap((file) => file.imports)
      .flatMap((found) => /^src\/flow\/(?<stage>[a-z]+)\//.exec(found.file ?? "")?.groups?.["stage"] ?? []);

    assert.deepEqual([...new Set(called)].toSorted(), stagesOf(ARCHITECTURE).toSorted());
  });

  it("keeps model and the deciding stages free of packages and node modules", () => {
    const pure = readImportTable(ARCHITECTURE).filter((room) => !room.packages);

    const names = ["flow/desired", "flow/guard", "flow/plan", "flow/rules", "model"];
    assert.deepEqual(pure.map((room) => room.name).toSorted(), names);
    assert.ok(pure.every((room) => room.mayImport.every((allowed) => allowed === "model")));
  });

  it("names every room that exists in the table", () => {
    const rooms = new Set(readImportTable(ARCHITECTURE).map((room) => room.name.split("/")[0]));

    assert.deepEqual(
      foldersOf("src").filter((folder) => !rooms.has(folder)),
      [],
    );
  });

  it("names files in kebab-case", () => {
    const files = ["src", "test", "tools", "bench", "docs", "web"].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter(
        // Data has the names that its format gives it.
        (file) => /\.(?:tsx?|md|sql)$/.test(file) && !file.startsWith("fixtures"),
      ),
    );

    assert.ok(files.length > 0);
    assert.deepEqual(
      files.filter((file) => !/^(?:README\.md|[a-z0-9]+(?:[-.][a-z0-9]+)*)$/.test(path.basename(file))),
      [],
    );
  });

  it("finds a forbidden import, a package, a ring and a stray file in a made-up tree", (context) => {
    const root = madeUpTree({
      "src/flow/rules/decide.ts": 'import { pool } from "../../infra/pool.ts";\nimport { z } from "zod";',
      "src/infra/pool.ts": 'import { clock } from "./clock.ts";',
      "src/infra/clock.ts": 'export * from "./pool.ts";',
      "src/flow/targets/campus/index.ts": 'import type { Moodle } from "../moodle/index.ts";',
      "src/flow/targets/moodle/index.ts": "export {};",
      "src/attic/old.ts": "export {};",
    });
    context.after(() => rmSync(root, { recursive: true }));

    const files = readTree(root, ["src"]);

    assert.deepEqual(
      forbiddenImports(files, readImportTable(ARCHITECTURE)).map((fault) => fault.split(" ")[0]),
      [
        "src/attic/old.ts",
        "src/flow/rules/decide.ts:1",
        "src/flow/rules/decide.ts:2",
        "src/flow/targets/campus/index.ts:1",
      ],
    );
    assert.deepEqual(importCycles(files), [["src/infra/pool.ts", "src/infra/clock.ts", "src/infra/pool.ts"]]);
  });
});

/** Names of the folders directly below a folder, sorted. */
function foldersOf(folder: string): readonly string[] {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** Writes files below a new temporary folder and tells its path. */
function madeUpTree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), "passerelle-architecture-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}
