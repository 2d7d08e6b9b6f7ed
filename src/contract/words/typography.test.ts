import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { frenchTypography } from "./typography.ts";

describe("contract/words/typography", () => {
  it("puts narrow spaces before high punctuation", () => {
    assert.equal(frenchTypography("Appliquer ? Oui ! Non ; fin"), "Appliquer\u202f? Oui\u202f! Non\u202f; fin");
  });

  it("puts wide spaces before colons and inside guillemets", () => {
    assert.equal(frenchTypography("Lu : « a »"), "Lu\u00a0: «\u00a0a\u00a0»");
  });

  it("curls apostrophes between letters and before placeholders only", () => {
    assert.equal(frenchTypography("l'élément d'{name} '{x}'"), "l’élément d’{name} '{x}'");
  });
});
