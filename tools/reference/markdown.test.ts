import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codes, page, table } from "./markdown.ts";

describe("tools/reference/markdown", () => {
  it("writes a table with its bars escaped", () => {
    assert.equal(table(["a", "b"], [["1|2", "3"]]), "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |");
  });

  it("writes texts as code, and none for an empty one", () => {
    assert.equal(codes(["a", "b"]), "`a`, `b`");
    assert.equal(codes([""]), "");
  });

  it("separates the blocks of a page by one empty line", () => {
    assert.match(page("Title", ["One.", "Two."]), /^# Title\n\n.*\n\nOne\.\n\nTwo\.\n$/);
  });
});
