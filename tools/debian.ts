import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import path from "node:path";

/** `npm run test:debian`: the tests that need programs of Debian (a browser), kept apart in test/debian/; `npm run screenshots`. */
const ROOT = path.join(import.meta.dirname, "..");
const CHROMIUM = "/usr/bin/chromium";
const files = globSync("test/debian/**/*.test.ts", { cwd: ROOT });
const wanted = process.argv[2] === "screenshots" ? ["test/debian/screenshots-main.ts"] : testsOf(files);

process.exitCode = haveChromium() && run(["tools/web/build-when-older.ts"]) && run(wanted) ? 0 : 1;

function testsOf(names: readonly string[]): readonly string[] {
  return ["--test", "--test-reporter=./tools/tests/reporter.ts", "--test-concurrency=1", ...names];
}

function run(words: readonly string[]): boolean {
  return spawnSync(process.execPath, [...words], { cwd: ROOT, stdio: "inherit" }).status === 0;
}

/** Installs the browser where it is missing and may be. */
function haveChromium(): boolean {
  if (existsSync(CHROMIUM)) return true;
  spawnSync("apt-get", ["update"], { stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], {
    stdio: "inherit",
  });
  if (existsSync(CHROMIUM)) return true;
  console.log("Chromium is missing and cannot be installed here. As root: apt-get install chromium");
  return false;
}
