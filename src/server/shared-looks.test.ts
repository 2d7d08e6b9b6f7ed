import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SharedLooks } from "./shared-looks.ts";

/** A look that ends when it is told to, and counts. */
function looker(): { readonly look: () => Promise<number>; readonly end: (error?: Error) => void; begun: number } {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let waiting = { promise, resolve, reject };
  const looker = {
    begun: 0,
    look: async () => {
      looker.begun += 1;
      const number = looker.begun;
      await waiting.promise;
      return number;
    },
    end: (error?: Error) => {
      const { resolve: end, reject: fail } = waiting;
      waiting = Promise.withResolvers<void>();
      if (error === undefined) end();
      else fail(error);
    },
  };
  return looker;
}

async function turn(): Promise<void> {
  await new Promise(setImmediate);
}

describe("server/shared-looks", () => {
  it("looks once for all who come while one is under way, and not by the one that began before them", async () => {
    const [looks, one] = [new SharedLooks<number>(), looker()];

    const first = looks.get("a", one.look);
    const later = [looks.get("a", one.look), looks.get("a", one.look)];
    assert.equal(one.begun, 1);
    one.end();
    await turn();
    const last = looks.get("a", one.look);
    one.end();
    await turn();
    one.end();

    assert.equal(await first, 1);
    assert.deepEqual(await Promise.all(later), [2, 2]);
    assert.equal(await last, 3);
  });

  it("keeps nothing once a look has ended", async () => {
    const looks = new SharedLooks<number>();
    let value = 1;

    assert.equal(await looks.get("a", async () => value), 1);
    value = 2;
    assert.equal(await looks.get("a", async () => value), 2);
  });

  it("mixes no keys", async () => {
    const looks = new SharedLooks<string>();

    assert.deepEqual(await Promise.all([looks.get("a", async () => "of a"), looks.get("b", async () => "of b")]), [
      "of a",
      "of b",
    ]);
  });

  it("tells a failed look to those who shared it, and looks again for who came after", async () => {
    const [looks, one] = [new SharedLooks<number>(), looker()];

    const failed = looks.get("a", one.look);
    const next = looks.get("a", one.look);
    one.end(new Error("the store is away"));
    await assert.rejects(failed, /away/);
    await turn();
    one.end();

    assert.equal(await next, 2);
  });
});
