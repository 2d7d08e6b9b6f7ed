import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { parse } from "csv-parse/sync";
import fc from "fast-check";

import { assertHolds } from "../../../test/kits/assert-holds.ts";
import type { LineEnd, Separator } from "./dialect.ts";
import { LINE_ENDS, SEPARATORS } from "./dialect.ts";
import type { ReadingOptions } from "./read-rows.ts";
import { readRows } from "./read-rows.ts";

interface Written {
  readonly text: string;
  readonly separator: Separator;
  readonly lineEnd: LineEnd;
}

/** What was read, with the place of each row in the file. */
interface Read {
  readonly cells: readonly (readonly string[])[];
  readonly problems: readonly string[];
  readonly rows: readonly { readonly line: number; readonly start: number; readonly end: number }[];
}

const WIDE_ENCODINGS = ["utf-8", "utf-16le", "utf-16be"] as const;
// Halves of the last two look like a line end in UTF-16.
const SIGNS = Array.from('abé€ 12";,\t|\r\n\u{1f600}\u0100\u0a00');
const JUNK = Array.from('a;;""\r\n\n\0\xe9\x81\xc3\xa9\xef\xbb\xbf');

const cell = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 6, size: "max" });
const written = fc
  .record({
    rows: fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 4 }), {
      maxLength: 12,
      size: "max",
    }),
    separator: fc.constantFrom(...SEPARATORS),
    lineEnd: fc.constantFrom(...LINE_ENDS),
    endsWithLineEnd: fc.boolean(),
  })
  .map(({ rows, separator, lineEnd, endsWithLineEnd }): Written => {
    const lines = rows.map((row) => row.map(([text, always]) => quoted(text, always, separator)).join(separator));
    return { text: lines.join(lineEnd) + (endsWithLineEnd ? lineEnd : ""), separator, lineEnd };
  });
const blockBytes = fc.integer({ min: 1, max: 30 }).map((half) => half * 2);
const chunkSizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });

function quoted(text: string, always: boolean, separator: Separator): string {
  return always || text.includes(separator) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function* chunksOf(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function readAll(chunks: Iterable<Buffer>, options: ReadingOptions): Promise<Read> {
  const reading = await readRows(chunks, { ...options, header: false });
  assert.ok(reading.kind === "table");
  const read = { cells: [] as (readonly string[])[], problems: [] as string[], rows: [] as Read["rows"][number][] };
  for await (const { rows, refused, offset } of reading.batches) {
    read.cells.push(...rows.map((row) => row.cells));
    read.problems.push(...refused.map(({ problem }) => JSON.stringify(problem)));
    const inOrder = [...rows, ...refused].toSorted((left, right) => left.line - right.line);
    read.rows.push(...inOrder.map(({ line, start, end }) => ({ line, start: offset + start, end: offset + end })));
  }
  return read;
}

function encoded(text: string, encoding: (typeof WIDE_ENCODINGS)[number]): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  const little = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? little : little.swap16();
}

/** What the rows leave out of the file. */
function leftOut(bytes: Buffer, rows: Read["rows"]): Buffer {
  const gaps = rows.map((row, index) => bytes.subarray(rows[index - 1]?.end ?? 0, row.start));
  return Buffer.concat([...gaps, bytes.subarray(rows.at(-1)?.end ?? 0)]);
}

describe("infra/csv/read-rows.random", () => {
  it("reads the same cells as csv-parse", async () => {
    const property = fc.asyncProperty(
      written,
      fc.constantFrom(...WIDE_ENCODINGS),
      blockBytes,
      chunkSizes,
      async ({ text, separator, lineEnd }, encoding, blockBytes, sizes) => {
        const options = { encoding, separator, lineEnd, blockBytes };
        const read = await readAll(chunksOf(encoded(text, encoding), sizes), options);
        const theirs = parse(text, {
          delimiter: separator,
          recordDelimiter: lineEnd,
          relaxColumnCount: true,
          skipEmptyLines: true,
        });
        assert.deepEqual([read.cells, read.problems], [theirs, []]);
      },
    );
    await assertHolds(property, { numRuns: 500 });
  });

  it("gives back every byte but empty lines, with the right line numbers", async () => {
    const property = fc.asyncProperty(
      written,
      fc.constantFrom(...WIDE_ENCODINGS),
      blockBytes,
      async ({ text, separator, lineEnd }, encoding, blockBytes) => {
        const bytes = encoded(text, encoding);
        const { rows } = await readAll([bytes], { encoding, separator, lineEnd, blockBytes });
        assert.match(leftOut(bytes, rows).toString("latin1"), /^[\r\n\0]*$/u);
        const terminator = encoded(lineEnd === "\r" ? "\r" : "\n", encoding);
        for (const row of rows) assert.equal(row.line, 1 + occurrences(bytes.subarray(0, row.start), terminator));
      },
    );
    await assertHolds(property, { numRuns: 300 });
  });

  it("reads any bytes without throwing, the same in blocks of any size, and hides none", async () => {
    const junk = fc
      .array(fc.constantFrom(...JUNK), { maxLength: 80, size: "max" })
      .map((signs) => Buffer.from(signs.join(""), "latin1"));
    const encodings = fc.constantFrom("utf-8", "utf-16le", "windows-1252", "iso-8859-1");
    const limits = fc.integer({ min: 8, max: 60 });
    const property = fc.asyncProperty(
      junk,
      encodings,
      limits,
      blockBytes,
      async (tail, encoding, maxRowBytes, blockBytes) => {
        // Enough text first that the file is not taken for a binary one.
        const text = encoded("ab\n".repeat(200), encoding === "utf-16le" ? encoding : "utf-8");
        const bytes = Buffer.concat([text, tail]);
        const options = { encoding, separator: ";", lineEnd: "\n", maxRowBytes } as const;
        const whole = await readAll([bytes], options);
        assert.deepEqual(await readAll([bytes], { ...options, blockBytes }), whole);
        if (whole.problems.some((problem) => problem.includes("row-too-long"))) return;
        assert.match(leftOut(bytes, whole.rows).toString("latin1"), /^[\r\n\0]*$/u);
      },
    );
    await assertHolds(property, { numRuns: 1000 });
  });
});

function occurrences(bytes: Buffer, mark: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1))
    if (at % mark.length === 0) count += 1;
  return count;
}
