import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openFactStore, stageFiles, withManifest } from "../../../../../test/kits/delivery.ts";

const HEADER = "student_code,family_name,first_name\n";

/** What is told of a file of students in these bytes: code, line, column and value. */
async function toldOf(t: Parameters<typeof openFactStore>[0], ...parts: readonly Buffer[]): Promise<readonly string[]> {
  const store = await openFactStore(t);
  const { problems } = await stageFiles(t, store, withManifest({ "students.csv": Buffer.concat(parts) }));
  return problems
    .filter(({ code }) => code !== "encoding-detected")
    .map(({ code, line, column, facts }) => [code, line, column, facts["value"]].join(" "));
}

function utf8(text: string): Buffer {
  return Buffer.from(text, "utf8");
}

function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

describe("flow/sources/delivery/rows/garbled-letters", () => {
  it("warns of rows of UTF-8 among rows of Latin 1, with line and column", async (t) => {
    const most = latin1(`${HEADER}1,Noël,Zoé\n2,Lefèvre,Ève\n3,Bégué,José\n`);

    assert.deepEqual(await toldOf(t, most, utf8("4,Gré,Ana\n"), latin1("5,Père,Léa\n")), [
      "letters-garbled 5 family_name GrÃ©",
    ]);
  });

  it("warns of letters that were garbled before they were written as UTF-8", async (t) => {
    const rows = utf8(`${HEADER}1,Noël,Zoé\n2,LefÃ¨vre,Ã‰ve\n3,Âgé,Ångström\n`);

    assert.deepEqual(await toldOf(t, rows), [
      "letters-garbled 3 family_name LefÃ¨vre",
      "letters-garbled 3 first_name Ã‰ve",
    ]);
  });

  it("warns of nothing in names of many languages, in either encoding", async (t) => {
    const rows = `${HEADER}1,Âgée,Ã-Ñ\n2,ÄÖÜ,Å\n3,L'Ânesse,Älg Ångström\n`;

    assert.deepEqual(await toldOf(t, utf8(rows)), []);
    assert.deepEqual(await toldOf(t, latin1(rows)), []);
  });
});
