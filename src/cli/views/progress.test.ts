import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { speechOf } from "../../contract/words/speech.ts";
import { makeProgress, type Progress } from "./progress.ts";
import { tellerOf } from "./teller.ts";

/** Progress on a stream that is a terminal or not, with a clock set by hand. */
function progressOn(isTTY: boolean): { progress: Progress; clock: { at: number }; said: () => string } {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  const clock = { at: 0, now: () => new Date(0), elapsed: () => clock.at, sleep: () => Promise.resolve() };
  const progress = makeProgress({ stream, teller: tellerOf(speechOf("en"), "Europe/Paris"), clock });
  return { progress, clock, said: () => String(stream.read() ?? "") };
}

describe("cli/views/progress", () => {
  it("is one plain line a stage where nobody watches", () => {
    const { progress, said } = progressOn(false);

    progress.tell({ stage: "decide", done: 1000, total: null });
    progress.tell({ stage: "decide", done: 2000, total: null });
    progress.tell({ stage: "apply", done: 5, total: 10 });

    assert.equal(said(), "deciding: 1,000\napplying: 5/10\n");
  });

  it("tells again when a stage takes long", () => {
    const { progress, clock, said } = progressOn(false);

    progress.tell({ stage: "apply", done: 5, total: 10 });
    clock.at = 6000;
    progress.tell({ stage: "apply", done: 7, total: 10 });

    assert.equal(said(), "applying: 5/10\napplying: 7/10\n");
  });

  it("tells once why it waits, and goes on telling afterwards", () => {
    const { progress, said } = progressOn(false);
    const pause = { reason: "dark-period", since: "2026-11-22T08:00:00Z", until: "2026-11-22T10:00:00Z" } as const;

    progress.tell({ stage: "apply", done: 5, total: 10 });
    progress.tell({ stage: "apply", done: 5, total: 10, pause });
    progress.tell({ stage: "apply", done: 5, total: 10, pause });
    progress.tell({ stage: "plan", done: 10, total: 10, pause: null });

    assert.match(said(), /^applying: 5\/10\nPaused: .* until 11\/22\/26, 11:00.AM; .*\nplan: 10\/10\n$/);
  });

  it("is a bar on a terminal, which stops before anything else is printed", () => {
    const { progress, said } = progressOn(true);

    progress.tell({ stage: "apply", done: 5, total: 10 });
    progress.stop();

    assert.match(said(), /applying .*5\/10/);
  });
});
