import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { after } from "node:test";
import { PATIENCE_MS } from "../../kits/patience.ts";

const CHECKOUT = resolve(import.meta.dirname, "../../..");
const PROGRAM = join(CHECKOUT, "bin/passerelle");

/** What a call wrote and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A data folder of its own with the program to call on it. */
export interface Passerelle {
  readonly folder: string;
  /** Calls the program on the data folder, without a terminal, in French. */
  call(...words: readonly string[]): Promise<Outcome>;
  /** The same, left running. */
  start(...words: readonly string[]): ChildProcess;
  /** A command line of the shell, in which `passerelle` is the program. */
  shell(line: string): Promise<Outcome>;
}

/** Makes a data folder for all tests of the suite that asks; its store is stopped and it is removed after them. */
export function passerelle(): Passerelle {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-cli-"));
  const data = ["--data", join(folder, "data")];
  const started: ChildProcess[] = [];
  after(async () => {
    for (const child of started) child.kill("SIGKILL");
    await outcomeOf(spawnIn({ folder }, PROGRAM, ["store", "stop", ...data]));
    // The guardian of the store may still be writing its last words.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  });
  return {
    folder,
    call: (...words) => outcomeOf(spawnIn({ folder }, PROGRAM, [...words, ...data])),
    start: (...words) => {
      const child = spawnIn({ folder }, PROGRAM, [...words, ...data]);
      started.push(child);
      return child;
    },
    shell: (line) => outcomeOf(spawnIn({ folder }, "bash", ["-o", "pipefail", "-c", line])),
  };
}

/** Calls the program without any data, in an environment of its own. */
export function callWith(environment: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Outcome> {
  return outcomeOf(spawnIn({ folder: tmpdir(), environment }, PROGRAM, words));
}

/** Waits until the output of a process has the text, and gives all of it so far. */
export async function untilSaid(child: ChildProcess, stream: "stdout" | "stderr", wanted: RegExp): Promise<string> {
  let said = "";
  for await (const chunk of child[stream] ?? []) {
    said += String(chunk);
    if (wanted.test(said)) return said;
  }
  throw new Error(`the process ended without saying ${wanted}: ${said}`);
}

/** The exit code of a process, once it has ended. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", resolve));
}

/** Where a process is started, and what it finds around it beside the usual. */
interface Surroundings {
  readonly folder: string;
  readonly environment?: NodeJS.ProcessEnv;
}

function spawnIn({ folder, environment = {} }: Surroundings, program: string, words: readonly string[]): ChildProcess {
  const { PATH, HOME } = process.env;
  const usual = { PATH: `${join(CHECKOUT, "bin")}:${PATH}`, HOME, LANG: "fr_FR.UTF-8" };
  return spawn(program, words, {
    cwd: folder,
    env: { ...usual, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: PATIENCE_MS,
  });
}

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const [stdout, stderr, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), exitOf(child)]);
  return { code, stdout, stderr };
}

function textOf(stream: ChildProcess["stdout"]): Promise<string> {
  return stream === null ? Promise.resolve("") : text(stream);
}
