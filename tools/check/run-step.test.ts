import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runStep, type Step } from "./run-step.ts";

/** A step that runs a text as a program and counts the lines that begin with "read". */
function step(program: string): Step {
  return {
    name: "made up",
    command: ["node", "--eval", program],
    reads: "lines",
    count: (output) => output.split("\n").filter((line) => line.startsWith("read")).length,
  };
}

describe("tools/check/run-step", () => {
  it("passes a program that ends well and read something", async () => {
    const result = await runStep(step('console.log("read a\\nread b")'));

    assert.equal(result.passed, true);
    assert.equal(result.read, 2);
  });

  it("fails a program that read nothing, and says so", async () => {
    const result = await runStep(step('console.log("all is well")'));

    assert.equal(result.passed, false);
    assert.match(result.output, /all is well\n[^]*read no lines: it checked nothing/);
  });

  it("fails a program that ends badly, and keeps what it wrote to both streams", async () => {
    const result = await runStep(step('console.log("read a"); console.error("fault"); process.exit(3)'));

    assert.equal(result.passed, false);
    assert.match(result.output, /read a/);
    assert.match(result.output, /fault/);
  });

  it("hides the lines that only serve to count", async () => {
    const result = await runStep({ ...step('console.log("read a\\nfault")'), hide: /^read/ });

    assert.equal(result.read, 1);
    assert.equal(result.output, "fault\n");
  });
});
