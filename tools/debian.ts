import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import path from "node:path";

/** `npm run test:debian`: the tests that need programs of Debian, kept apart in test/debian/; `npm run screenshots`. */
const ROOT = path.join(import.meta.dirname, "..");

/** A program of Debian's, and the packages that bring it. */
interface Program {
  readonly name: string;
  readonly file: string;
  readonly packages: readonly string[];
}

const CHROMIUM: Program = {
  name: "Chromium",
  file: "/usr/bin/chromium",
  packages: ["chromium", "fonts-dejavu-core"],
};
// Without the service that the package of the whole server would start.
const MARIADB: Program = { name: "MariaDB", file: "/usr/sbin/mariadbd", packages: ["mariadb-server-core"] };

const forScreenshots = process.argv[2] === "screenshots";
const programs = forScreenshots ? [CHROMIUM] : [CHROMIUM, MARIADB];
const files = globSync("test/debian/**/*.test.ts", { cwd: ROOT });
const wanted = forScreenshots ? ["test/debian/screenshots-main.ts"] : testsOf(files);

process.exitCode = haveAll(programs) && run(["tools/web/build-when-older.ts"]) && run(wanted) ? 0 : 1;

function testsOf(names: readonly string[]): readonly string[] {
  return ["--test", "--test-reporter=./tools/tests/reporter.ts", "--test-concurrency=1", ...names];
}

function run(words: readonly string[]): boolean {
  return spawnSync(process.execPath, [...words], { cwd: ROOT, stdio: "inherit" }).status === 0;
}

/** Installs programs where they are missing and may be. */
function haveAll(needed: readonly Program[]): boolean {
  const packages = missingOf(needed).flatMap((program) => program.packages);
  if (packages.length === 0) return true;
  spawnSync("apt-get", ["update"], { stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { stdio: "inherit" });
  const missing = missingOf(needed);
  for (const program of missing)
    console.log(
      `${program.name} is missing and cannot be installed here. As root: apt-get install ${program.packages.join(" ")}`,
    );
  return missing.length === 0;
}

function missingOf(needed: readonly Program[]): readonly Program[] {
  return needed.filter(({ file }) => !existsSync(file));
}
