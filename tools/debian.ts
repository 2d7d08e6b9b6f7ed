import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import path from "node:path";

/** `npm run test:debian`: the tests that need programs of Debian (a browser, OpenSSH), kept apart in test/debian/. */
const ROOT = path.join(import.meta.dirname, "..");
const files = globSync("test/debian/**/*.test.ts", { cwd: ROOT });

if (files.length === 0) {
  console.log("No test needs Debian's packages yet: test/debian/ holds none, so none was run.");
} else {
  const options = ["--test", "--test-reporter=./tools/tests/reporter.ts", "--test-concurrency=1", ...files];
  process.exitCode = spawnSync(process.execPath, options, { cwd: ROOT, stdio: "inherit" }).status ?? 1;
}
