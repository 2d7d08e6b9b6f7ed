import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pictureOf, stagesOf } from "./picture.ts";

const DOCUMENT = [
  "```text",
  "no arrows",
  "```",
  "",
  "```text",
  "sources ─> plan ─┐",
  "targets (what is there) ─┴─> reports, why",
  "```",
].join("\n");

describe("tools/boundaries/picture", () => {
  it("reads the words of the first block with arrows, without brackets", () => {
    assert.deepEqual(pictureOf(DOCUMENT), ["sources", "plan", "targets", "reports", "why"]);
  });

  it("takes the words for stages but what people get at the end", () => {
    assert.deepEqual(stagesOf(DOCUMENT), ["sources", "plan", "targets"]);
  });

  it("refuses a document without picture", () => {
    assert.throws(() => pictureOf("# Words only\n"), /No picture/);
  });
});
