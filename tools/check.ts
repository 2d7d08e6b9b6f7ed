import { CHECK_STEPS } from "./check/steps.ts";
import { runStep, type StepResult } from "./check/run-step.ts";

/** `npm run check`: every step that needs no database, two at a time; one line a step, then what the failed ones said. */
const AT_ONCE = 2;

const waiting = [...CHECK_STEPS];
const results: StepResult[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, takeSteps));

for (const { step, output } of results.filter((result) => !result.passed)) {
  console.log(`\n--- ${step.name}: ${step.command.join(" ")}\n${output.trimEnd()}`);
}
process.exitCode = results.every((result) => result.passed) ? 0 : 1;

async function takeSteps(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const result = await runStep(step);
    results.push(result);
    console.log(lineOf(result));
  }
}

function lineOf({ step, passed, read, seconds }: StepResult): string {
  const time = `${seconds.toFixed(1)} s`.padStart(7);
  return `${passed ? "ok    " : "FAILED"} ${step.name.padEnd(12)} ${time}  ${read} ${step.reads}`;
}
