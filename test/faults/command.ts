import { type ChildProcessByStdio, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { speechOf } from "../../src/contract/words/speech.ts";

const PROGRAM = join(import.meta.dirname, "../../bin/passerelle");
const { say, words } = speechOf("en");

/** What a command tells of on standard error while it goes on, in this order. */
export const TOLD_STAGES = ["decide", "plan", "apply"] as const;
export type ToldStage = (typeof TOLD_STAGES)[number];

/** How a command ended. */
export interface CommandEnd {
  /** Its exit code; null when it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

/** A call of the command line, as somebody made it at a shell; it speaks English where it does not say otherwise. */
export class Command {
  /** How it ends. */
  readonly end: Promise<CommandEnd>;
  readonly pid: number | undefined;
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #told = new EventEmitter();
  #stderr = "";

  constructor(dataFolder: string, [name = "", ...rest]: readonly string[]) {
    // What the call says of the language comes last and counts.
    this.#child = spawn(PROGRAM, [name, "--data", dataFolder, "--lang", "en", ...rest], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.pid = this.#child.pid;
    this.#child.stderr.on("data", (part: Buffer) => {
      this.#stderr += part.toString();
      this.#told.emit("more");
    });
    this.end = this.#watch();
  }

  /** Resolves when it tells of a stage, or when it ends without having told. */
  async reaches(stage: ToldStage): Promise<void> {
    const line = new RegExp(`^${say(words.screens.progress[stage])}`, "m");
    const ended = this.end.then(() => "ended");
    while (!line.test(this.#stderr)) {
      if ((await Promise.race([once(this.#told, "more"), ended])) === "ended") return;
    }
  }

  /** Ends it as `kill -9` does. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  async #watch(): Promise<CommandEnd> {
    const began = performance.now();
    const ended = once(this.#child, "close");
    let stdout = "";
    for await (const part of this.#child.stdout) stdout += String(part);
    await ended;
    return { code: this.#child.exitCode, stdout, stderr: this.#stderr, ms: performance.now() - began };
  }
}

/** Runs a command to its end. */
export function passerelle(dataFolder: string, ...call: readonly string[]): Promise<CommandEnd> {
  return new Command(dataFolder, call).end;
}
