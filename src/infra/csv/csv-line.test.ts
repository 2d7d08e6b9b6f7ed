import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { csvLine } from "./csv-line.ts";

describe("infra/csv/csv-line", () => {
  it("quotes only the cells that need it and doubles their quotes", () => {
    assert.equal(csvLine(["plain", "a;b", 'say "no"', "two\nlines", ""]), 'plain;"a;b";"say ""no""";"two\nlines";\r\n');
  });

  it("uses the separator and line end asked for", () => {
    assert.equal(csvLine(["a;b", "c,d"], { separator: ",", lineEnd: "\n" }), 'a;b,"c,d"\n');
  });

  it("neutralises what a spreadsheet would take for a formula, only when asked", () => {
    const cells = ["=1+1", "+33", "-2", "@x", "\tx", "\rx", "a=b", "'ok"];
    assert.equal(csvLine(cells.slice(0, 5)), "=1+1;+33;-2;@x;\tx\r\n");
    assert.equal(csvLine(cells, { forSpreadsheets: true }), "'=1+1;'+33;'-2;'@x;'\tx;\"'\rx\";a=b;'ok\r\n");
  });

  it("never writes an empty line for a row", () => {
    assert.equal(csvLine([""]), '""\r\n');
  });
});
