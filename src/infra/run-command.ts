import { spawn } from "node:child_process";

/** What became of a command. */
export interface CommandEnd {
  /** Null when it could not be started, or was stopped. */
  readonly exitCode: number | null;
  /** The end of what it wrote, and why it did not run to its end. */
  readonly output: string;
}

/** How long a command may take, and how much is kept of what it writes. */
export interface CommandLimits {
  readonly seconds: number;
  readonly characters: number;
}

/** So long a command that was told to end may take to do so. */
const LAST_MOMENTS_MS = 5000;

/** Runs a program with its arguments, without a shell and without input; stops it when it takes too long. Never throws. */
export function runCommand([program = "", ...words]: readonly string[], limits: CommandLimits): Promise<CommandEnd> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => keep(text));
    const tooLong = setTimeout(() => {
      keep(`\nstopped after ${limits.seconds} s`);
      child.kill("SIGTERM");
    }, 1000 * limits.seconds);
    const killing = setTimeout(() => child.kill("SIGKILL"), 1000 * limits.seconds + LAST_MOMENTS_MS);
    child.on("error", (error) => end(null, error.message));
    child.on("close", (code) => end(code, ""));

    function keep(text: string): void {
      output = (output + text).slice(-limits.characters);
    }

    function end(exitCode: number | null, why: string): void {
      clearTimeout(tooLong);
      clearTimeout(killing);
      keep(why);
      resolve({ exitCode, output: output.trim() });
    }
  });
}
