import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { describe, it } from "node:test";
import { hasNoRoom, isDiskFull, saysDiskFull } from "./disk-full.ts";

describe("infra/store/supervisor/disk-full", () => {
  it("is heard in all that PostgreSQL says when a page does not fit, and in nothing else", () => {
    assert.ok(saysDiskFull('FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device'));
    assert.ok(saysDiskFull("wrote only 4096 of 8192 bytes at block 10\nHINT:  Check free disk space."));
    assert.ok(!saysDiskFull("FATAL:  lock file already exists"));
  });

  it("is told from other errors of the file system", () => {
    assert.ok(isDiskFull(Object.assign(new Error("no space left"), { code: "ENOSPC" })));
    assert.ok(!isDiskFull(Object.assign(new Error("not there"), { code: "ENOENT" })));
  });

  it("is not so where there is room, and so where nothing can ever be written", async () => {
    assert.equal(await hasNoRoom(tmpdir()), false);
    assert.equal(await hasNoRoom("/proc"), true);
  });
});
