import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { locateBinaries } from "./locate-binaries.ts";

describe("infra/store/supervisor/locate-binaries", () => {
  for (const [packageName, majorVersion] of [
    ["embedded-postgres", 18],
    ["embedded-postgres-15", 15],
  ] as const) {
    it(`finds PostgreSQL ${majorVersion} in ${packageName}`, () => {
      const binaries = locateBinaries(packageName);

      assert.equal(binaries.majorVersion, majorVersion);
      const said = execFileSync(join(binaries.folder, "bin/postgres"), ["--version"], { encoding: "utf8" });
      assert.match(said, new RegExp(`PostgreSQL\\) ${majorVersion}\\.`));
    });
  }

  it("says what to do when the package is not installed", () => {
    assert.throws(() => locateBinaries("embedded-postgres-of-tomorrow"), {
      name: "OperatorError",
      code: "store-programs-missing",
      next: /npm ci/,
    });
  });
});
