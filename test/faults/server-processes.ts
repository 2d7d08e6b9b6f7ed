import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { liveServer } from "../../src/infra/store/supervisor/live-server.ts";

/** The processes of the private server of a data folder: its own, then those that it started. None where it does not run. */
export async function serverProcesses(dataFolder: string): Promise<readonly number[]> {
  const server = await liveServer(join(dataFolder, "pg"));
  if (server === undefined) return [];
  const all = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(all.map(parentOf));
  return [server, ...all.filter((_, at) => parents[at] === server)];
}

/** Ends processes as `kill -9` does; one that has ended already is no trouble. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  }
}

// After the program's name, which stands in parentheses: the state, then the parent.
async function parentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]);
}
