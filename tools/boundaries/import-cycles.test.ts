import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importCycles } from "./import-cycles.ts";

function tree(imports: Readonly<Record<string, readonly string[]>>): Parameters<typeof importCycles>[0] {
  return Object.entries(imports).map(([path, files]) => ({
    path,
    imports: files.map((file) => ({ specifier: file, line: 1, file })),
  }));
}

describe("tools/boundaries/import-cycles", () => {
  it("finds none where imports only go down", () => {
    assert.deepEqual(importCycles(tree({ a: ["b", "c"], b: ["c"], c: [] })), []);
  });

  it("finds a ring once, with the files along it", () => {
    assert.deepEqual(importCycles(tree({ a: ["b"], b: ["c"], c: ["b"] })), [["b", "c", "b"]]);
  });

  it("finds a file that imports itself", () => {
    assert.deepEqual(importCycles(tree({ a: ["a"] })), [["a", "a"]]);
  });
});
