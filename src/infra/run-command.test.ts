import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runCommand } from "./run-command.ts";

const limits = { seconds: 60, characters: 100 };

describe("infra/run-command", () => {
  it("gives the exit code, and the end of all that was written", async () => {
    const program = "process.stdout.write('x'.repeat(500)); process.stderr.write('the end'); process.exitCode = 3";

    const { exitCode, output } = await runCommand([process.execPath, "-e", program], limits);

    assert.deepEqual([exitCode, output.length, output.includes("the end")], [3, 100, true]);
  });

  it("tells a program that is not there", async () => {
    const { exitCode, output } = await runCommand(["/nowhere/moodle"], limits);

    assert.equal(exitCode, null);
    assert.match(output, /ENOENT/);
  });

  it("stops what takes too long", async () => {
    const waits = [process.execPath, "-e", "setInterval(() => {}, 1000)"];

    const { exitCode, output } = await runCommand(waits, { seconds: 0.1, characters: 100 });

    assert.deepEqual([exitCode, output], [null, "stopped after 0.1 s"]);
  });
});
