import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { speechOf } from "../../contract/words/speech.ts";
import { systemClock } from "../../infra/clock.ts";
import { askApproval } from "./approve.ts";

const COUNTS = [
  { kind: "user", action: "create", held: null, count: 3 },
  { kind: "user", action: "suspend", held: "too-many-removals", count: 2 },
];

/** Asks somebody who types the answer, at a terminal or through a pipe; also gives what they saw. */
async function ask(answer: string, isTTY = true): Promise<{ approved: boolean; seen: string }> {
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stderr = Object.assign(new PassThrough(), { isTTY });
  stdin.end(`${answer}\n`);
  const world = {
    words: [],
    environment: {},
    stdin,
    stdout: new PassThrough(),
    stderr,
    clock: systemClock,
    user: "me",
    peakMemory: () => 0,
    onInterrupt: () => undefined,
    exit: () => undefined,
  };
  const approved = await askApproval(COUNTS, { world, speech: speechOf("en") });
  return { approved, seen: String(stderr.read() ?? "") };
}

describe("cli/views/approve", () => {
  it("shows what would be done and what is held before it asks", async () => {
    const { seen } = await ask("y");

    assert.match(seen, /people +create +3\n.*people +suspend +2 +held \(too-many-removals\)/);
    assert.match(seen, /Apply this plan\? \(y\/N\)/);
  });

  it("takes yes in both languages, and anything else for no", async () => {
    for (const yes of ["y", "Yes", "o", "oui"]) assert.equal((await ask(yes)).approved, true, yes);
    for (const no of ["", "n", "non", "later"]) assert.equal((await ask(no)).approved, false, no);
  });

  it("asks nobody where there is no terminal", async () => {
    assert.deepEqual(await ask("y", false), { approved: false, seen: "" });
  });
});
