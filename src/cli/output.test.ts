import assert from "node:assert/strict";
import { PassThrough, Writable } from "node:stream";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { Output } from "./output.ts";

function brokenPipe(): Writable {
  return new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" })),
  });
}

describe("cli/output", () => {
  it("waits until there is room for more", async () => {
    const stream = new PassThrough({ highWaterMark: 2 });
    let isWritten = false;
    const writing = new Output(stream).write("abc").then(() => (isWritten = true));
    await setImmediate();
    assert.equal(isWritten, false);

    stream.resume();

    await writing;
    assert.equal(isWritten, true);
  });

  it("takes a reader that went away for the end, not for an error", async () => {
    const output = new Output(brokenPipe());

    await output.write("abc");
    await output.write("more");

    assert.equal(output.isClosed, true);
  });
});
