import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { speechOf } from "../contract/words/speech.ts";
import { systemClock } from "../infra/clock.ts";
import { BugError, OperatorError, TransientError } from "../model/errors.ts";
import { showFailure } from "./show-failure.ts";

/** What an error shows to a person in French, and to a program. */
async function shown(error: unknown, json = false): Promise<{ stdout: string; stderr: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const world = {
    words: [],
    environment: {},
    stdin: new PassThrough(),
    stdout,
    stderr,
    clock: systemClock,
    user: "me",
    peakMemory: () => 0,
    onInterrupt: () => undefined,
    exit: () => undefined,
  };
  await showFailure(error, { world, speech: speechOf("fr"), json });
  return { stdout: String(stdout.read() ?? ""), stderr: String(stderr.read() ?? "") };
}

describe("cli/show-failure", () => {
  it("says in the person's language what is so and what to do, with the facts of the error and no word of another one", async () => {
    const facts = { who: "eva", since: "08:00" };
    const { stdout, stderr } = await shown(new TransientError("It is held.", { code: "lock-taken", facts }));

    assert.equal(stdout, "");
    assert.match(
      stderr,
      /^passerelle\s: Une autre exécution est en cours\s: eva, depuis le 08:00\.\nÀ faire\s: Attendre/u,
    );
    assert.doesNotMatch(stderr, /held/u);
  });

  it("leaves out what an error does not know", async () => {
    const { stderr } = await shown(new TransientError("It is held.", { code: "lock-taken" }));

    assert.match(stderr, /Une autre exécution est en cours\.\n/u);
  });

  it("says an error without words of ours in its own", async () => {
    const { stderr } = await shown(new OperatorError("Strange.", { code: "strange", next: "Look." }));

    assert.match(stderr, /passerelle\s: Strange\.\nÀ faire\s: Look\./);
  });

  it("shows where a defect happened, and nothing else does", async () => {
    const defect = await shown(new BugError("It broke.", { row: 7 }));
    const mistake = await shown(new OperatorError("Wrong.", { code: "strange" }));

    assert.match(defect.stderr, /défaut de Passerelle\s: It broke\.[\s\S]*\{"row":7\}[\s\S]*show-failure\.test\.ts/);
    assert.doesNotMatch(mistake.stderr, /show-failure/);
  });

  it("is the one document for a program", async () => {
    const { stdout } = await shown(
      new OperatorError("Wrong.", { code: "config-invalid", next: "Mend.", facts: { path: "x" } }),
      true,
    );

    assert.deepEqual(JSON.parse(stdout), {
      error: { code: "config-invalid", message: "Wrong.", next: "Mend.", facts: { path: "x" } },
      exit_code: 2,
    });
  });
});
