import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { forbiddenImports } from "./forbidden-imports.ts";
import { readImportTable } from "./import-table.ts";
import type { SourceFile } from "./read-tree.ts";

const TABLE = readImportTable(`
| Room | May import |
|---|---|
| \`model\` | nothing; no package, no \`node:\` module |
| \`infra\` | \`model\` |
| \`flow/rules\` | \`model\`; no package, no \`node:\` module |
| \`flow/sources\` | \`model\`, \`flow/sources/<x>\` |
| \`flow/sources/<x>\` | \`model\`, \`infra\`, \`flow/sources\` |
| \`flow/run.ts\` | \`model\`, \`flow\` |
| \`ops/<x>\` | \`model\`, \`flow\`, \`ops/<x>/index.ts\` |
| \`cli\` | \`flow/run.ts\` |
| \`bench\` | \`infra\`, \`test/kits\` |
`);

/** What is told of one file that imports one thing: a path from the root, or a package. */
function told(path: string, imported: string): readonly string[] {
  const file = imported.includes("/") ? imported : undefined;
  const files: readonly SourceFile[] = [{ path, imports: [{ specifier: imported, line: 1, file }] }];
  return forbiddenImports(files, TABLE);
}

describe("tools/boundaries/forbidden-imports", () => {
  it("lets a room import itself, what its row names and what lies below that", () => {
    assert.deepEqual(told("src/flow/rules/a.ts", "src/flow/rules/b.ts"), []);
    assert.deepEqual(told("src/flow/rules/a.ts", "src/model/kinds.ts"), []);
    assert.deepEqual(told("src/flow/run.ts", "src/flow/sources/delivery/index.ts"), []);
  });

  it("refuses what the row does not name", () => {
    assert.deepEqual(told("src/flow/rules/a.ts", "src/infra/store/pool.ts"), [
      "src/flow/rules/a.ts:1 imports src/infra/store/pool.ts: flow/rules may import model",
    ]);
    assert.equal(told("src/model/kinds.ts", "src/infra/store/pool.ts").length, 1);
  });

  it("refuses packages and node modules where the row says so", () => {
    assert.equal(told("src/model/kinds.ts", "zod").length, 1);
    assert.equal(told("src/flow/rules/a.ts", "node:fs").length, 1);
    assert.deepEqual(told("src/infra/store/pool.ts", "pg"), []);
  });

  it("refuses one adapter in another, and lets both import their port", () => {
    assert.equal(told("src/flow/sources/delivery/a.ts", "src/flow/sources/oneroster/b.ts").length, 1);
    assert.deepEqual(told("src/flow/sources/delivery/a.ts", "src/flow/sources/port.ts"), []);
    assert.deepEqual(told("src/flow/sources/registry.ts", "src/flow/sources/delivery/index.ts"), []);
  });

  it("opens another room of ops only through its index", () => {
    assert.deepEqual(told("src/ops/runs/sync.ts", "src/ops/diagnostics/index.ts"), []);
    assert.equal(told("src/ops/runs/sync.ts", "src/ops/diagnostics/why.ts").length, 1);
  });

  it("takes a file's row for that file alone", () => {
    assert.deepEqual(told("src/cli/main.ts", "src/flow/run.ts"), []);
    assert.equal(told("src/cli/main.ts", "src/flow/rules/a.ts").length, 1);
  });

  it("lets only tests import from tests", () => {
    assert.equal(told("src/infra/store/pool.ts", "test/kits/target.ts").length, 1);
    assert.equal(told("src/infra/store/pool.ts", "src/infra/store/pool.test.ts").length, 1);
    assert.deepEqual(told("src/infra/store/pool.test.ts", "test/kits/target.ts"), []);
  });

  it("lends a folder of tests to the room that is named for it", () => {
    assert.deepEqual(told("bench/sync.ts", "test/kits/target.ts"), []);
    assert.equal(told("bench/sync.ts", "test/e2e/night.test.ts").length, 1);
  });

  it("tells a file without a room and an import that cannot be read", () => {
    assert.deepEqual(told("src/extra/a.ts", "src/model/kinds.ts"), [
      "src/extra/a.ts lives in no room of the import table",
    ]);
    const computed: SourceFile = { path: "src/infra/a.ts", imports: [{ specifier: null, line: 7, file: undefined }] };
    assert.match(forbiddenImports([computed], TABLE)[0] ?? "", /^src\/infra\/a.ts:7 imports something computed/);
  });
});
