import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { visible, visibleOnOneLine } from "./visible.ts";

describe("cli/views/visible", () => {
  it("shows what a terminal would obey by its sign", () => {
    assert.equal(visible("No\x1b[2Jël\x07\x7f\x9b"), "No␛[2Jël␇␡\ufffd");
  });

  it("leaves all other characters, and line ends where they are wanted", () => {
    assert.equal(visible("Zoé 👩‍🎓\nœuvre"), "Zoé 👩‍🎓\nœuvre");
    assert.equal(visibleOnOneLine("Noël\r\ndit Noé"), "Noël␍␊dit Noé");
  });
});
