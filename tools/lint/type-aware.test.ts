import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";

const ROOT = path.join(import.meta.dirname, "../..");

const FAULTY = `
async function save(): Promise<void> {}
export function run(kind: "a" | "b"): void {
  save();
  switch (kind) {
    case "a":
      break;
  }
}
`;

describe("tools/lint/type-aware", () => {
  it("fires the rules of .oxlintrc.json that need types", (context) => {
    const folder = mkdtempSync(path.join(tmpdir(), "passerelle-lint-"));
    context.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(path.join(folder, "faulty.ts"), FAULTY);
    writeFileSync(path.join(folder, "tsconfig.json"), '{ "compilerOptions": { "strict": true }, "include": ["*.ts"] }');

    const { stdout, status } = spawnSync(process.execPath, ["node_modules/.bin/oxlint", "--format=unix", folder], {
      cwd: ROOT,
      encoding: "utf8",
    });

    assert.match(stdout, /:4:.*no-floating-promises/);
    assert.match(stdout, /:5:.*switch-exhaustiveness-check/);
    assert.equal(status, 1);
  });
});
