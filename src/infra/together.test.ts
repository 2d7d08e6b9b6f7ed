import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { describe, it } from "node:test";
import { together } from "./together.ts";

describe("infra/together", () => {
  it("tells of a failure when all else has ended too", async () => {
    const ended: string[] = [];

    await assert.rejects(together([slow(ended), Promise.reject(new Error("failed"))]), /failed/);

    assert.deepEqual(ended, ["slow"]);
  });

  it("throws what the first of the works threw that failed", async () => {
    await assert.rejects(together([Promise.reject(new Error("one")), Promise.reject(new Error("other"))]), /one/);
  });
});

async function slow(ended: string[]): Promise<void> {
  await setImmediate();
  ended.push("slow");
}
