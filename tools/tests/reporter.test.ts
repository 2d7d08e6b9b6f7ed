import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";

const REPORTER = path.join(import.meta.dirname, "reporter.ts");

/** Runs a test file of its own under the reporter, and tells how it ended. */
function runTests(context: TestContext, text: string): { status: number | null; output: string; tally: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "passerelle-reporter-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const [file, tally] = [path.join(folder, "some.test.mjs"), path.join(folder, "tally")];
  writeFileSync(file, `import { it } from "node:test"; import assert from "node:assert";\n${text}`);
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--test", `--test-reporter=${REPORTER}`, file], {
    encoding: "utf8",
    env: { ...environment, TEST_TALLY: tally },
  });
  return { status, output: stdout + stderr, tally: existsSync(tally) ? readFileSync(tally, "utf8") : "" };
}

describe("tools/tests/reporter", () => {
  it("tallies passed, failed and skipped tests in one line", (context) => {
    const run = runTests(
      context,
      'it("a", () => {}); it("b", () => {}); it("c", () => assert.fail()); it.skip("d", () => {}); it.todo("e");',
    );

    assert.equal(run.tally, "2 1 2\n");
    assert.equal(run.status, 1);
    assert.match(run.output, /ℹ pass 2/);
  });

  it("counts a file that cannot be loaded as failed", (context) => {
    const run = runTests(context, 'throw new Error("broken");');

    assert.equal(run.tally, "0 1 0\n");
    assert.equal(run.status, 1);
  });

  it("fails a run without any test", () => {
    const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--test", `--test-reporter=${REPORTER}`, "no/such/*.test.ts"],
      {
        encoding: "utf8",
        env: { ...environment, TEST_TALLY: "" },
      },
    );

    assert.equal(status, 1);
    assert.match(stderr, /No test ran/);
  });
});
