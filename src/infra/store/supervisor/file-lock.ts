import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { OperatorError, TransientError } from "../../../model/errors.ts";

const TAKEN = 75;

/**
 * Runs the work while holding a lock on a file; waits up to `waitMs` for another holder, then TransientError.
 * The kernel holds it through a child that ends with us, so a killed owner leaves no lock behind.
 */
export async function withFileLock<T>(path: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const release = await takeFileLock(path, waitMs);
  try {
    return await work();
  } finally {
    await release();
  }
}

/** A command that starts another one under the lock and leaves the lock to it and its children; exit code 75 when it stays taken. */
export function underFileLock(path: string, waitMs: number, command: readonly string[]): readonly string[] {
  return ["flock", "--no-fork", ...waitOptions(waitMs), path, ...command];
}

async function takeFileLock(path: string, waitMs: number): Promise<() => Promise<void>> {
  // `cat` lives until its input ends, which the kernel does for us even when we are killed.
  const command = [...waitOptions(waitMs), path, "sh", "-c", "echo held; exec cat >/dev/null"];
  // Detached: an interrupt typed at the terminal is for us, and must not release the lock while we tidy up.
  const holder = spawn("flock", command, { cwd: "/", detached: true, stdio: ["pipe", "pipe", "ignore"] });
  const ended = once(holder, "exit").catch((cause: unknown) => Promise.reject(noLockProgram(cause)));
  const held = await Promise.race([once(holder.stdout, "data").then(() => true), ended.then(() => false)]);
  if (!held) throw notTaken(path, holder.exitCode);
  return () => release(holder, ended);
}

async function release(holder: ChildProcess, ended: Promise<unknown>): Promise<void> {
  holder.stdin?.end();
  await ended;
}

function waitOptions(waitMs: number): readonly string[] {
  return ["--wait", String(waitMs / 1000), "--conflict-exit-code", String(TAKEN)];
}

function notTaken(path: string, exitCode: number | null): Error {
  return exitCode === TAKEN
    ? new TransientError(`Another process is starting or stopping the store and holds ${path}.`, {
        code: "store-busy",
        facts: { folder: path },
        next: "Wait until it has finished and try again.",
      })
    : new OperatorError(`The lock file ${path} cannot be opened.`, {
        code: "store-folder-refused",
        facts: { folder: path },
        next: "Check that this user may write in the data folder.",
      });
}

function noLockProgram(cause: unknown): OperatorError {
  return new OperatorError("The program 'flock' is not on this machine; the embedded store needs it.", {
    code: "store-programs-missing",
    facts: { name: "flock (util-linux)" },
    next: "Install the package util-linux, or use a PostgreSQL server of your own by its URL.",
    cause,
  });
}
