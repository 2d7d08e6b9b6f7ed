import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { nextDemoDay } from "./demo-folder.ts";

describe("ops/university/demo-folder", () => {
  it("goes on by a day each time, for each university by itself", async (t) => {
    const data = await mkdtemp(join(tmpdir(), "passerelle-demo-"));
    t.after(() => rm(data, { recursive: true }));
    const small = { students: 100, seed: 1 };

    const first = await nextDemoDay(data, small);
    await mkdir(first.folder);
    const second = await nextDemoDay(data, small);

    assert.deepEqual([first.day, second.day], [0, 1]);
    assert.equal((await nextDemoDay(data, { students: 200, seed: 1 })).day, 0);
  });
});
