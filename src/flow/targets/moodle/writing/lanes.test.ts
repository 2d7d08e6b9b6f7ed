import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shareSpaces } from "./lanes.ts";

/** Rows of spaces that are numbered from 1, as many as said of each. */
function rowsOf(...counts: readonly number[]): readonly { readonly course: number }[] {
  return counts.flatMap((count, at) => Array.from({ length: count }, () => ({ course: at + 1 })));
}

function spacesIn(lanes: readonly (readonly { readonly course: number }[])[]): readonly (readonly number[])[] {
  return lanes.map((lane) => [...new Set(lane.map(({ course }) => course))].toSorted((a, b) => a - b));
}

describe("flow/targets/moodle/writing/lanes", () => {
  it("keeps a space on one lane, and fills lanes with whole calls", () => {
    const lanes = shareSpaces(rowsOf(7, 2, 6, 1, 4, 3), { lanes: 2, size: 5 });
    assert.deepEqual(
      lanes.map((lane) => lane.length),
      [15, 8],
    );
    assert.deepEqual(spacesIn(lanes), [
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it("opens no more lanes than there are calls", () => {
    assert.equal(shareSpaces(rowsOf(1, 1, 1), { lanes: 4, size: 5 }).length, 1);
    assert.equal(shareSpaces(rowsOf(), { lanes: 4, size: 5 }).length, 0);
  });

  it("puts a space that fits nowhere where the least is", () => {
    const lanes = shareSpaces(rowsOf(12, 8), { lanes: 2, size: 5 });
    assert.deepEqual(spacesIn(lanes), [[1], [2]]);
  });
});
