import { spawn } from "node:child_process";
import path from "node:path";

/** One step of the check: a program of `node_modules/.bin`, or `node` itself, and how to tell that it read something. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...options: string[]];
  /** What it counts, in the plural. */
  readonly reads: string;
  /** How many it read, from what it printed; a step that read nothing fails. */
  readonly count: (output: string) => number;
  /** Lines that only serve to count and are not shown. */
  readonly hide?: RegExp;
}

/** How a step ended. */
export interface StepResult {
  readonly step: Step;
  readonly passed: boolean;
  readonly read: number;
  readonly seconds: number;
  /** All that it printed, with a last line of ours when it read nothing. */
  readonly output: string;
}

const ROOT = path.join(import.meta.dirname, "../..");

/** Runs a step to its end. */
export async function runStep(step: Step): Promise<StepResult> {
  const start = performance.now();
  const { code, output } = await runProgram(step.command);
  const seconds = (performance.now() - start) / 1000;
  const read = step.count(output);
  const silent = read > 0 ? "" : `\nThis step read no ${step.reads}: it checked nothing.\n`;
  return { step, passed: code === 0 && read > 0, read, seconds, output: shown(output, step.hide) + silent };
}

function shown(output: string, hide: RegExp | undefined): string {
  return output
    .split("\n")
    .filter((line) => !hide?.test(line))
    .join("\n");
}

/** Runs with this very Node.js, so that the tools of the checkout see the pinned version whatever the machine has. */
function runProgram([program, ...options]: Step["command"]): Promise<{
  readonly code: number;
  readonly output: string;
}> {
  const script = program === "node" ? [] : [path.join(ROOT, "node_modules/.bin", program)];
  const child = spawn(process.execPath, [...script, ...options], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  return new Promise((done, fail) => {
    child.on("error", fail).on("close", (code) => done({ code: code ?? 1, output }));
  });
}
