import { readFile, realpath, rm } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The process number of the server that runs on a cluster folder, or undefined. Looks at the process, not only at its file. */
export async function liveServer(cluster: string): Promise<number | undefined> {
  const pid = await recordedPid(join(cluster, "postmaster.pid"));
  return pid !== undefined && (await serves(pid, cluster)) ? pid : undefined;
}

/**
 * Removes the server's lock files where their number belongs to something else: a process that came later, a server killed and
 * not yet reaped, the server of the folder this one was copied from. PostgreSQL would take each for its own server and refuse
 * to start.
 */
export async function removeStaleLocks(cluster: string, socketFolder: string): Promise<void> {
  for (const lock of [join(cluster, "postmaster.pid"), join(socketFolder, ".s.PGSQL.5432.lock")]) {
    const pid = await recordedPid(lock);
    if (pid !== undefined && (await isElsewhere(await wordsOf(pid), cluster))) await rm(lock);
  }
}

/** Waits until the server has ended, at most `waitMs`; says whether it has. */
export async function waitForEnd(pid: number, cluster: string, waitMs: number): Promise<boolean> {
  const until = Date.now() + waitMs;
  while (await serves(pid, cluster)) {
    if (Date.now() >= until) return false;
    await sleep(20);
  }
  return true;
}

/** Ends a server: rolling back what is under way first, then without ceremony, in the end by force. */
export async function endServer(pid: number, cluster: string): Promise<void> {
  // A shutdown writes out up to `shared_buffers` of pages, which a slow disk takes its time for.
  for (const [signal, waitMs] of [
    ["SIGINT", 60_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (await serves(pid, cluster)) process.kill(pid, signal);
    if (await waitForEnd(pid, cluster, waitMs)) return;
  }
}

async function recordedPid(lock: string): Promise<number | undefined> {
  const text = await readFile(lock, "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : undefined;
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  const words = await wordsOf(pid);
  return isPostgres(words) && words.includes(cluster);
}

// In doubt it is here: a server somebody started by hand, with a folder we cannot place.
async function isElsewhere(words: readonly string[], cluster: string): Promise<boolean> {
  if (!isPostgres(words)) return true;
  const folder = words[words.indexOf("-D") + 1] ?? "";
  if (!isAbsolute(folder)) return false;
  const real = await realpath(folder).catch(() => undefined);
  return real !== undefined && real !== (await realpath(cluster));
}

function isPostgres(words: readonly string[]): boolean {
  return basename(words[0] ?? "") === "postgres";
}

// The command line, because the kernel shows it to everybody; the working folder is hidden from root in most containers.
// It is empty for a process that was killed and not yet reaped.
async function wordsOf(pid: number): Promise<readonly string[]> {
  const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return text.split("\0");
}
