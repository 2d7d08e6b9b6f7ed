import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tableLines } from "./table.ts";

describe("cli/views/human/table", () => {
  it("sets texts to the left and numbers to the right, without trailing spaces", () => {
    const rows = [
      ["kind", "count"],
      ["a", "1"],
      ["longer", "1,234"],
    ];

    assert.deepEqual(tableLines(rows, { numbers: new Set([1]), indent: "  " }), [
      "  kind    count",
      "  a           1",
      "  longer  1,234",
    ]);
  });

  it("is nothing when there are no rows", () => {
    assert.deepEqual(tableLines([]), []);
  });
});
