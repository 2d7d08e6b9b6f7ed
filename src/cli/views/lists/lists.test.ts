import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { Output } from "../../output.ts";
import { writeCsvList } from "./csv-list.ts";
import { writeJsonList } from "./json-list.ts";
import type { WriteList } from "./list.ts";
import { writeTableList } from "./table-list.ts";

const ROWS = [
  { code: "A", groups: ["G1", "G2"], course: null },
  { code: "Long", groups: [], course: "=X" },
];

async function* rowsOf(rows: readonly object[]): AsyncIterable<object> {
  yield* rows;
}

async function written(write: WriteList, rows: readonly object[]): Promise<string> {
  const stream = new PassThrough({ highWaterMark: 1_000_000 });
  await write(new Output(stream), { columns: ["code", "groups", "course"], rows: rowsOf(rows) });
  stream.end();
  return text(stream);
}

describe("cli/views/lists/lists", () => {
  it("writes one JSON array, lists as lists", async () => {
    assert.deepEqual(JSON.parse(await written(writeJsonList, ROWS)), ROWS);
    assert.equal(await written(writeJsonList, []), "[]\n");
  });

  it("writes CSV with lists joined and formulas disarmed", async () => {
    assert.equal(await written(writeCsvList, ROWS), "code,groups,course\nA,G1|G2,\nLong,,'=X\n");
  });

  it("writes columns under each other", async () => {
    assert.equal(await written(writeTableList, ROWS), "code  groups  course\nA     G1|G2\nLong          =X\n");
  });

  it("writes the header of an empty list", async () => {
    assert.equal(await written(writeCsvList, []), "code,groups,course\n");
    assert.equal(await written(writeTableList, []), "code  groups  course\n");
  });

  it("loses no row where the rows fill several writes", async () => {
    const many = Array.from({ length: 1234 }, (_, at) => ({ code: String(at), groups: [], course: "" }));

    assert.equal(JSON.parse(await written(writeJsonList, many)).length, 1234);
    assert.equal((await written(writeCsvList, many)).split("\n").length, 1236);
    assert.equal((await written(writeTableList, many)).split("\n").length, 1236);
  });

  it("ends early when nobody reads any more", async () => {
    let given = 0;
    async function* endless(): AsyncIterable<object> {
      for (;;) {
        given += 1;
        yield { code: given };
      }
    }
    const stream = new PassThrough();
    const output = new Output(stream);
    stream.once("data", () => stream.destroy());

    for (const write of [writeJsonList, writeCsvList, writeTableList])
      await write(output, { columns: ["code"], rows: endless() });

    assert.ok(given < 5000);
  });
});
