import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { csvLine } from "./csv-line.ts";

describe("ops/university/csv-line", () => {
  it("puts quotes only where a cell needs them", () => {
    assert.equal(csvLine(["AN-10A", "L'oral", ""]), "AN-10A,L'oral,\n");
    assert.equal(csvLine(["Grec, niveau 2", 'Atelier "Écrire"']), '"Grec, niveau 2","Atelier ""Écrire"""\n');
  });

  it("writes what a parser reads back", () => {
    const cells = ["a,b", 'c"d', "e\nf", "g\r\nh", " i ", ""];
    assert.deepEqual(parse(csvLine(cells)), [cells]);
  });
});
