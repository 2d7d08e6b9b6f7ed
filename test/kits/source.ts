import assert from "node:assert/strict";
import { it, type TestContext } from "node:test";
import type { DeliveryFile, FileEnd, OpenDelivery } from "../../src/flow/sources/port.ts";
import { deliveryTable } from "../../src/model/delivery.ts";

/** Columns that a file may give beside the declared ones. */
const STATE = new Set(["line", "again", "fate", "told", "action", "cleared"]);

/** Tests that a delivery of an adapter keeps the promises of the port; one with refused rows shows most. */
export function keepsTheContract(open: (t: TestContext) => Promise<OpenDelivery>): void {
  void it("gives every table once, with its key and declared columns only", async (t) => {
    const { files } = await open(t);
    assert.ok(files.length > 0);
    assert.equal(new Set(files.map(({ table }) => table)).size, files.length);
    for (const { table, columns } of files) {
      const { key, columns: declared } = deliveryTable(table);
      assert.ok([...key, "line"].every((column) => columns.includes(column)));
      assert.ok(columns.every((column) => column in declared || STATE.has(column)));
    }
  });

  void it("tells year and time of extraction", async (t) => {
    const { year, extractedAt } = await open(t);
    assert.match(year, /^[12]\d{3}$/);
    assert.match(extractedAt, /^\d{4}-\d\d-\d\dT.*Z$/);
  });

  void it("writes whole lines, each with a cell a column and a line number of its own", async (t) => {
    for (const file of (await open(t)).files) {
      const { rows } = await readAll(file);
      assert.ok(rows.every((row) => Object.keys(row).length === file.columns.length));
      assert.ok(rows.every(({ line }) => /^[1-9]\d*$/.test(line ?? "")));
      assert.equal(new Set(rows.map(({ line }) => line)).size, rows.length);
    }
  });

  void it("accounts for every row: written or of another year", async (t) => {
    for (const file of (await open(t)).files) {
      const { rows, end } = await readAll(file);
      assert.equal(rows.length + end.otherYears, end.rows);
    }
  });

  void it("leaves of a refused row nothing but its key, and tells why", async (t) => {
    for (const file of (await open(t)).files) {
      const { key } = deliveryTable(file.table);
      const others = file.columns.filter((column) => !key.includes(column) && !STATE.has(column));
      for (const row of (await readAll(file)).rows.filter(({ fate }) => fate === "refused")) {
        assert.match(row["told"] ?? "", /"severity":"error"/);
        assert.ok(others.every((column) => row[column] === String.raw`\N`));
      }
    }
  });

  void it("reads a file as often as it is asked", async (t) => {
    for (const file of (await open(t)).files) assert.deepEqual(await readAll(file), await readAll(file));
  });
}

interface ReadFile {
  /** Cells by column. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly end: FileEnd;
}

async function readAll(file: DeliveryFile): Promise<ReadFile> {
  const reading = file.read();
  let text = "";
  for await (const stretch of reading.text) text += stretch;
  const lines = text.split("\n").slice(0, -1);
  return { rows: lines.map((line) => cellsOf(line, file.columns)), end: reading.end() };
}

function cellsOf(line: string, columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(line.split("\t").map((cell, index) => [columns[index] ?? "beyond", cell]));
}
