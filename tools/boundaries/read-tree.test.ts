import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { readTree } from "./read-tree.ts";

describe("tools/boundaries/read-tree", () => {
  it("resolves relative imports to paths from the root", () => {
    const files = readTree(path.join(import.meta.dirname, "../.."), ["tools/boundaries"]);

    const own = files.find((file) => file.path === "tools/boundaries/read-tree.ts");

    assert.deepEqual(
      own?.imports.map((found) => found.file),
      [undefined, undefined, "tools/boundaries/read-imports.ts"],
    );
  });

  it("refuses to read nothing", () => {
    const empty = mkdtempSync(path.join(tmpdir(), "passerelle-tree-"));

    assert.throws(() => readTree(empty, ["src"]), /No source file was read/);

    rmSync(empty, { recursive: true });
  });
});
