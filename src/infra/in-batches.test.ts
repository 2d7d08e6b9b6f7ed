import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inBatches } from "./in-batches.ts";

async function* upTo(last: number): AsyncIterable<number> {
  for (let value = 1; value <= last; value += 1) yield value;
}

describe("infra/in-batches", () => {
  it("gives full lists, then what is left over, and nothing of nothing", async () => {
    assert.deepEqual(await Array.fromAsync(inBatches(upTo(5), 2)), [[1, 2], [3, 4], [5]]);
    assert.deepEqual(await Array.fromAsync(inBatches(upTo(4), 2)), [
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual(await Array.fromAsync(inBatches(upTo(0), 2)), []);
  });
});
