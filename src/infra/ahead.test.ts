import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { Ahead } from "./ahead.ts";

describe("infra/ahead", () => {
  it("reads before anybody takes, and no more than it may hold", async () => {
    const numbers = counting(100);
    await using ahead = new Ahead(numbers.values, 10);
    for (let turn = 0; turn < 50; turn += 1) await setImmediate();
    assert.ok(numbers.given() >= 10 && numbers.given() < 20, `${numbers.given()} were read`);
    assert.deepEqual(await Array.fromAsync(ahead), [...Array.from({ length: 100 }).keys()]);
  });

  it("goes on with what has not been taken", async () => {
    await using ahead = new Ahead(counting(5).values, 2);
    for await (const value of ahead) if (value === 1) break;
    assert.deepEqual(await Array.fromAsync(ahead), [2, 3, 4]);
  });

  it("lets go of what it reads when it is disposed of, once the value on its way is there", async () => {
    const numbers = counting(100);
    {
      await using ahead = new Ahead(numbers.values, 10);
      await ahead[Symbol.asyncIterator]().next();
      assert.equal(numbers.isOpen(), true);
    }
    assert.equal(numbers.isOpen(), false);
  });

  it("tells what goes wrong to who takes, not to who only waits", async () => {
    await using ahead = new Ahead(failing(), 10);
    for (let turn = 0; turn < 10; turn += 1) await setImmediate();
    await assert.rejects(Array.fromAsync(ahead), /broken/);
  });

  it("is disposed of in silence when something went wrong that nobody took", async () => {
    const ahead = new Ahead(failing(), 10);
    await setImmediate();
    await ahead[Symbol.asyncDispose]();
  });
});

interface Counting {
  readonly values: AsyncIterable<number>;
  readonly given: () => number;
  readonly isOpen: () => boolean;
}

/** Numbers from 0 on, each a turn after it is asked for. */
function counting(count: number): Counting {
  let given = 0;
  let open = false;
  async function* values(): AsyncGenerator<number> {
    open = true;
    try {
      for (; given < count;) {
        await setImmediate();
        given += 1;
        yield given - 1;
      }
    } finally {
      open = false;
    }
  }
  return { values: values(), given: () => given, isOpen: () => open };
}

async function* failing(): AsyncGenerator<number> {
  yield 0;
  await setImmediate();
  throw new Error("broken");
}
