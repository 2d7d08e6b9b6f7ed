import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { describe, it } from "node:test";

import type { Batch, RefusedRow } from "./batch.ts";
import { bytesOf } from "./batch.ts";
import type { ReadingOptions } from "./read-rows.ts";
import { readRows } from "./read-rows.ts";

interface WholeTable {
  readonly header: readonly string[] | undefined;
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** Code, line, column, character, found. */
  readonly problems: readonly string[];
  readonly refusedBytes: readonly string[];
  readonly blankLines: number;
  readonly encoding: string | undefined;
}

async function readAll(source: Buffer | readonly Buffer[], options: ReadingOptions = {}): Promise<WholeTable> {
  const reading = await readRows(Buffer.isBuffer(source) ? [source] : source, options);
  if (reading.kind === "refused") assert.fail(`refused: ${reading.problem.code}`);
  const batches = await allOf(reading.batches);
  const rows = batches.flatMap((batch) => batch.rows);
  return {
    header: reading.header?.cells,
    cells: rows.map((row) => row.cells),
    lines: rows.map((row) => row.line),
    problems: batches.flatMap((batch) => batch.refused.map(problemText)),
    refusedBytes: batches.flatMap((batch) => batch.refused.map((row) => bytesOf(batch, row).toString("latin1"))),
    blankLines: batches.reduce((sum, batch) => sum + batch.blankLines, 0),
    encoding: batches.at(-1)?.encoding,
  };
}

async function allOf(batches: AsyncIterable<Batch>): Promise<readonly Batch[]> {
  const all: Batch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

function problemText(row: RefusedRow): string {
  const { code, line, column, character, found } = row.problem;
  return `${code} ${line}:${column}:${character} ${found}`.trimEnd();
}

function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

async function problemOfFile(bytes: Buffer, options: ReadingOptions = {}): Promise<string> {
  const reading = await readRows([bytes], options);
  assert.ok(reading.kind === "refused");
  return `${reading.problem.code} ${reading.problem.found}`.trimEnd();
}

describe("infra/csv/read-rows", () => {
  it("gives header, rows and their lines, and passes over empty lines", async () => {
    const table = await readAll(latin1("code;nom\r\n1;Zoé\r\n\r\n2;\r\n"));
    assert.deepEqual(table.header, ["code", "nom"]);
    assert.deepEqual(table.cells, [
      ["1", "Zoé"],
      ["2", ""],
    ]);
    assert.deepEqual([table.lines, table.blankLines], [[2, 4], 1]);
  });

  it("reads separators, line ends and doubled quotes inside quotes", async () => {
    const table = await readAll(latin1('a;b\r\n"x;y";"two\r\nlines"\r\n"say ""no""";""\r\nlast;5" disc'));
    assert.deepEqual(table.cells, [
      ["x;y", "two\r\nlines"],
      ['say "no"', ""],
      ["last", '5" disc'],
    ]);
    assert.deepEqual(table.lines, [2, 4, 5]);
  });

  for (const lineEnd of ["\n", "\r\n", "\r"]) {
    it(`ends lines with ${JSON.stringify(lineEnd)}, the last one with or without`, async () => {
      const text = ["a;b", "1;2", "", '"3";4'].join(lineEnd);
      for (const bytes of [latin1(text), latin1(text + lineEnd)]) {
        const table = await readAll(bytes);
        assert.deepEqual(table.cells, [
          ["1", "2"],
          ["3", "4"],
        ]);
        assert.deepEqual([table.lines, table.blankLines], [[2, 4], 1]);
      }
    });
  }

  for (const [encoding, bytes] of [
    ["utf-8", Buffer.from("nom\nZoé œ€\n")],
    ["utf-16le", Buffer.from("nom\nZoé œ€\n", "utf16le")],
    ["utf-16be", Buffer.from("nom\nZoé œ€\n", "utf16le").swap16()],
    ["windows-1252", latin1("nom\nZo\xe9 \x9c\x80\n")],
    ["iso-8859-15", latin1("nom\nZo\xe9 \xbd\xa4\n")],
  ] as const) {
    it(`decodes ${encoding} and keeps the row's bytes`, async () => {
      const reading = await readRows([bytes], { encoding });
      assert.ok(reading.kind === "table");
      const [batch] = await allOf(reading.batches);
      const row = batch?.rows[0];
      assert.ok(batch && row && reading.header);
      assert.deepEqual(row.cells, ["Zoé œ€"]);
      assert.deepEqual(Buffer.concat([reading.header.bytes, bytesOf(batch, row)]), bytes);
    });
  }

  it("finds the encoding where the first accent comes, however far", async () => {
    const plain = "1;Zoe\n".repeat(60_000);
    const table = await readAll(latin1(`code;nom\n${plain}2;Zo\xe9\n${plain}3;l\x92\xe9t\xe9\n`));
    assert.equal(table.encoding, "windows-1252");
    assert.deepEqual(
      [table.cells[60_000], table.cells.at(-1)],
      [
        ["2", "Zoé"],
        ["3", "l’été"],
      ],
    );
    assert.deepEqual(table.problems, []);
  });

  it("refuses a row of undecodable bytes with its place, and never another", async () => {
    const utf8 = Buffer.concat([Buffer.from("a;b\né;1\né;"), Buffer.of(0xe9), Buffer.from(";é\n\u{1f600};\ufffd\n")]);
    const table = await readAll(utf8, { encoding: "utf-8" });
    assert.deepEqual(table.problems, ["row-undecodable 3:2:3 0xE9"]);
    assert.deepEqual(table.refusedBytes, ["\xc3\xa9;\xe9;\xc3\xa9\n"]);
    assert.deepEqual(table.cells, [
      ["é", "1"],
      ["\u{1f600}", "\ufffd"],
    ]);
  });

  it("tells the bytes that mean nothing in a forced single-byte encoding", async () => {
    const bytes = latin1('a;b\n1;"x\n\x81"\n2;\x92\n');
    assert.deepEqual((await readAll(bytes, { encoding: "windows-1252" })).problems, ["row-undecodable 3:2:1 0x81"]);
    assert.deepEqual((await readAll(bytes, { encoding: "iso-8859-1" })).problems, [
      "row-undecodable 3:2:1 0x81",
      "row-undecodable 4:2:3 0x92",
    ]);
  });

  it("refuses half a surrogate pair and half a character in UTF-16", async () => {
    const bytes = Buffer.concat([Buffer.from("a;b\n1;\ud800x\n2;y\n3;z", "utf16le"), Buffer.of(0x41)]);
    const table = await readAll(bytes, { encoding: "utf-16le" });
    assert.deepEqual(table.cells, [["2", "y"]]);
    assert.deepEqual(table.problems, ["row-undecodable 2:2:3 U+D800", "row-undecodable 4:2:4 U+D800"]);
  });

  it("refuses rows with a NUL or a byte order mark inside", async () => {
    const bytes = Buffer.from("\ufeffa;b\n1;\0\n2;é\n\ufeffa;b\n3;x\n");
    const table = await readAll(bytes);
    assert.deepEqual(table.problems, ["row-binary 2:2:3 U+0000", "row-binary 4:1:1 U+FEFF"]);
    assert.deepEqual(table.cells, [
      ["2", "é"],
      ["3", "x"],
    ]);
  });

  it("loses one row to a quote that is never closed, whatever follows", async () => {
    const table = await readAll(latin1('a;b;c\n1;"open;x\n2;"y";z\n3;"p\nq";r\n4;5;6\n'));
    assert.deepEqual(table.problems, ["row-quote-open 2:2:3"]);
    assert.deepEqual(table.refusedBytes, ['1;"open;x\n']);
    assert.deepEqual(table.lines, [3, 4, 6]);
    assert.deepEqual(table.cells[1], ["3", "p\nq", "r"]);
  });

  it("keeps a row of several lines that begins where a stray quote was found out", async () => {
    const table = await readAll(latin1('a;b\n1;"open\n2;3\n4;"p\nq"\n5;6\n'));
    assert.deepEqual(table.problems, ["row-quote-open 2:2:3"]);
    assert.deepEqual(table.cells, [
      ["2", "3"],
      ["4", "p\nq"],
      ["5", "6"],
    ]);
  });

  it(
    "looks at a line once, even where every line seems to open a quote for all that follows",
    { timeout: 20_000 },
    async () => {
      const table = await readAll(latin1(`a;b\n${'1";"\n'.repeat(100_000)}`));
      assert.deepEqual([table.cells.length, table.problems.length], [0, 100_000]);
    },
  );

  it("loses one row to a quote that is open at the end of the file", async () => {
    const table = await readAll(latin1('a;b\n1;"open\n2;y\n3;z\n'));
    assert.deepEqual(table.problems, ["row-quote-open 2:2:3"]);
    assert.deepEqual(table.lines, [3, 4]);
  });

  it("refuses a row where text follows a closing quote", async () => {
    const table = await readAll(latin1('a;b;c\n"1;1";"x"y;z\n2;"x" ;\n3;4;5\n'));
    assert.deepEqual(table.problems, ["row-quote-stray 2:2:10 y", "row-quote-stray 3:2:6"]);
    assert.deepEqual(table.lines, [4]);
  });

  it("takes quotes for ordinary characters when quoting is none", async () => {
    const table = await readAll(latin1('a;b\n"1;2\n3";"4"\n'), { quoting: "none" });
    assert.deepEqual(table.cells, [
      ['"1', "2"],
      ['3"', '"4"'],
    ]);
  });

  it("refuses lines beyond the limit and goes on at the next one", async () => {
    const long = "x".repeat(300_000);
    const bytes = latin1(`a;b\n1;2\n3;${long}\n4;"${long}\n5;6\n7;"p\n${"q\n".repeat(60_000)}8;9`);
    const table = await readAll(bytes, { maxRowBytes: 100_000 });
    assert.deepEqual(table.problems, ["row-too-long 3:1:1", "row-too-long 4:1:1", "row-quote-open 6:2:3"]);
    assert.deepEqual(table.refusedBytes, ["", "", '7;"p\n']);
    assert.deepEqual(
      [table.lines.slice(0, 3), table.cells.at(-1)],
      [
        [2, 5, 7],
        ["8", "9"],
      ],
    );
  });

  it("reads the same whatever the size of its blocks", async () => {
    const bytes = Buffer.from('a;b\nà;"é\nè"\n1;"open\n2;"y"z\n\n3;"w"\n');
    const expected = await readAll(bytes);
    for (let blockBytes = 2; blockBytes < 40; blockBytes += 2) {
      assert.deepEqual(await readAll(bytes, { blockBytes }), expected);
    }
    for (const encoding of ["utf-16le", "utf-16be"] as const) {
      const wide = encoding === "utf-16le" ? utf16(bytes) : utf16(bytes).swap16();
      const table = await readAll(wide, { encoding, blockBytes: 6 });
      assert.deepEqual([table.cells, table.problems], [expected.cells, expected.problems]);
    }
  });

  it("gives the first row as a row when there is no header", async () => {
    const table = await readAll(latin1("1;2\n3;4\n"), { header: false });
    assert.deepEqual([table.header, table.cells.length, table.lines], [undefined, 2, [1, 2]]);
  });

  it("refuses a file without a line, one that is no text, and one whose header cannot be read", async () => {
    assert.equal(await problemOfFile(latin1("")), "file-empty");
    assert.equal(await problemOfFile(latin1("\n\n")), "file-empty");
    assert.equal(await problemOfFile(latin1("PK\x03\x04....")), "file-binary zip");
    assert.equal(await problemOfFile(latin1("a;b\n\0\x01\x02\x03")), "file-binary binary");
    assert.equal(await problemOfFile(latin1("a;\x81\n1;2\n"), { encoding: "windows-1252" }), "row-undecodable 0x81");
  });

  it("closes its source when the reader of the rows stops early, and when it refuses the file", async () => {
    const stream = Readable.from(Array.from({ length: 100 }, () => latin1("a;b\n".repeat(10_000))));
    const reading = await readRows(stream);
    assert.ok(reading.kind === "table");
    for await (const batch of reading.batches) if (batch.rows.length > 0) break;
    assert.equal(stream.destroyed, true);
    const archive = Readable.from([latin1("PK\x03\x04")]);
    await readRows(archive);
    assert.equal(archive.destroyed, true);
  });

  it("throws what its source throws", async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield latin1("a;b\n".repeat(100_000));
      throw new Error("disk gone");
    }
    const reading = await readRows(broken());
    assert.ok(reading.kind === "table");
    await assert.rejects(allOf(reading.batches), /disk gone/u);
  });

  it("holds one block and one row at most", async () => {
    function* endless(): Generator<Buffer> {
      for (let chunk = 0; chunk < 40; chunk += 1) yield latin1(`"${"x".repeat(1000)};${"y\n".repeat(30_000)}`);
    }
    const reading = await readRows(endless(), { header: false, maxRowBytes: 100_000 });
    assert.ok(reading.kind === "table");
    let largest = 0;
    for await (const batch of reading.batches) largest = Math.max(largest, batch.bytes.length);
    assert.ok(largest <= 100_000 + 65_536, `${largest} bytes`);
  });
});

function utf16(utf8: Buffer): Buffer {
  return Buffer.from(utf8.toString("utf8"), "utf16le");
}
