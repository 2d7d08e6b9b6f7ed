import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readImportTable } from "./import-table.ts";

describe("tools/boundaries/import-table", () => {
  it("reads one room for each name of a row", () => {
    const table = [
      "Words before.",
      "",
      "| Room | May import |",
      "|---|---|",
      "| `model` | nothing; no package, no `node:` module |",
      "| `server`, `cli` | `model`, `ops/<x>/index.ts` |",
      "",
      "| Other | table |",
    ].join("\n");

    assert.deepEqual(readImportTable(table), [
      { name: "model", mayImport: [], packages: false },
      { name: "server", mayImport: ["model", "ops/<x>/index.ts"], packages: true },
      { name: "cli", mayImport: ["model", "ops/<x>/index.ts"], packages: true },
    ]);
  });

  it("refuses a text without the table", () => {
    assert.throws(() => readImportTable("# Architecture\n"), /Room \| May import/);
    assert.throws(() => readImportTable("| Room | May import |\n|---|---|\n"), /Room \| May import/);
  });
});
