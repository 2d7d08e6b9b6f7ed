import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RandomStream } from "./random-stream.ts";

function draws(stream: RandomStream): readonly number[] {
  return Array.from({ length: 1000 }, () => stream.next());
}

describe("ops/university/random-stream", () => {
  it("draws the same values for the same seed, label and ordinals", () => {
    assert.deepEqual(draws(new RandomStream(1, "leaf", 4, 2)), draws(new RandomStream(1, "leaf", 4, 2)));
  });

  it("draws other values for another seed, label or ordinal", () => {
    const streams = [
      new RandomStream(1, "leaf", 4),
      new RandomStream(2, "leaf", 4),
      new RandomStream(1, "unit", 4),
      new RandomStream(1, "leaf", 5),
    ];
    assert.equal(new Set(streams.map((stream) => stream.next())).size, streams.length);
  });

  it("spreads draws evenly from 0 to 1", () => {
    const values = draws(new RandomStream(7, "spread"));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    assert.ok(mean > 0.45 && mean < 0.55, `mean ${mean}`);
    assert.ok(values.every((value) => value >= 0 && value < 1));
  });

  it("draws first values of neighbouring streams that are spread too", () => {
    const firsts = Array.from({ length: 1000 }, (_, index) => new RandomStream(1, "student", index).next());
    const low = firsts.filter((value) => value < 0.1).length;
    assert.ok(low > 70 && low < 130, `${low} of 1000 below 0.1`);
  });

  it("shuffles without losing anything", () => {
    const list = Array.from({ length: 50 }, (_, at) => at);
    const shuffled = new RandomStream(1, "shuffle").shuffled(list);
    assert.notDeepEqual(shuffled, list);
    assert.deepEqual(
      shuffled.toSorted((a, b) => a - b),
      list,
    );
  });
});
