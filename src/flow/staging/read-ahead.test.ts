import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import type { DeliveryFile } from "../sources/port.ts";
import { ReadAhead } from "./read-ahead.ts";

describe("flow/staging/read-ahead", () => {
  it("gives the files one after the other, each with how its reading went", async () => {
    await using reading = new ReadAhead([file(["é1\n", "2\n"]), file([]), file(["3\n"])]);
    assert.deepEqual(await textOf(reading), "é1\n2\n");
    assert.equal(reading.end().rows, 2);
    assert.deepEqual(await textOf(reading), "");
    assert.equal(reading.end().rows, 0);
    assert.deepEqual(await textOf(reading), "3\n");
    assert.equal(reading.end().rows, 1);
  });

  it("reads the next files while nobody takes them, and no more than it may hold", async () => {
    const [first, second, third] = [file(["1\n"]), file(["2\n", "3\n"]), file(lines(5000))];
    await using reading = new ReadAhead([first, second, third]);
    await textOf(reading);
    for (let turn = 0; turn < 3000; turn += 1) await setImmediate();
    assert.equal(second.given(), 2);
    assert.ok(third.given() > 500 && third.given() < 1100, `${third.given()} pieces were read`);
  });

  it("does not say how a file went that was not taken to its end", async () => {
    await using reading = new ReadAhead([file(["1\n"])]);
    assert.throws(() => reading.end(), /not taken to its end/);
  });

  it("lets go of a file that is not read to its end", async () => {
    const long = file(lines(5000));
    {
      await using reading = new ReadAhead([file(["1\n"]), long]);
      await textOf(reading);
      for (let turn = 0; turn < 10; turn += 1) await setImmediate();
      assert.equal(long.isOpen(), true);
    }
    await setImmediate();
    assert.equal(long.isOpen(), false);
  });

  it("tells what goes wrong ahead to who takes a file, soon or at last", async () => {
    const broken: DeliveryFile = { ...file([]), read: () => assert.fail("broken") };
    await using reading = new ReadAhead([file(["1\n"]), broken]);
    async function takeBoth(): Promise<void> {
      await textOf(reading);
      await textOf(reading);
    }
    await assert.rejects(takeBoth, /broken/);
  });
});

function lines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${index}\n`);
}

async function textOf(reading: ReadAhead): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of reading.next()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** A file whose rows are the stretches of its text, with how many of them were read and whether it is open. */
function file(
  stretches: readonly string[],
): DeliveryFile & { readonly given: () => number; readonly isOpen: () => boolean } {
  let given = 0;
  let open = false;
  async function* text(): AsyncGenerator<string> {
    open = true;
    try {
      for (const stretch of stretches) {
        given += 1;
        yield stretch;
      }
    } finally {
      open = false;
    }
  }
  return {
    table: "elements",
    name: "elements.csv",
    mode: "full",
    columns: ["element_code"],
    read: () => ({ text: text(), end: () => ({ rows: given, otherYears: 0, problems: [] }) }),
    given: () => given,
    isOpen: () => open,
  };
}
