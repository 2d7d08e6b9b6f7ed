import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Remembered } from "./remembered.ts";

function counted(): { readonly make: () => Promise<number>; readonly made: () => number } {
  let made = 0;
  return {
    make: async () => {
      made += 1;
      return made;
    },
    made: () => made,
  };
}

describe("server/remembered", () => {
  it("makes a value once while its version stands", async () => {
    const memory = new Remembered(() => 0);
    const { make } = counted();

    assert.deepEqual(
      [await memory.get("a", "1", make), await memory.get("a", "1", make), await memory.get("a", "2", make)],
      [1, 1, 2],
    );
  });

  it("makes it anew when it has grown old", async () => {
    let now = 0;
    const memory = new Remembered(() => now, { entries: 10, ageMs: 100 });
    const { make } = counted();
    await memory.get("a", "1", make);
    now = 99;
    assert.equal(await memory.get("a", "1", make), 1);
    now = 100;
    assert.equal(await memory.get("a", "1", make), 2);
  });

  it("forgets what nobody has asked for longest", async () => {
    const memory = new Remembered(() => 0, { entries: 2, ageMs: 100 });
    const { make, made } = counted();
    for (const key of ["a", "b", "a", "c"]) await memory.get(key, "1", make);

    await memory.get("a", "1", make);
    assert.equal(made(), 3);
    await memory.get("b", "1", make);
    assert.equal(made(), 4);
  });

  it("remembers nothing that failed", async () => {
    const memory = new Remembered(() => 0);
    await assert.rejects(memory.get("a", "1", () => Promise.reject(new Error("no"))));

    assert.equal(await memory.get("a", "1", () => Promise.resolve("yes")), "yes");
  });
});
