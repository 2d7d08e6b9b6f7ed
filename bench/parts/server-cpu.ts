import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Clock ticks a second that Linux counts processor time in. */
const TICKS = 100;

/**
 * Processor time that the private server of a data folder has used so far, in milliseconds: its processes and those that have ended.
 * On a machine that others use too it says more than the wall clock.
 */
export async function serverCpu(dataFolder: string): Promise<number> {
  const record = await readFile(join(dataFolder, "pg/postmaster.pid"), "utf8");
  const server = record.split("\n")[0] ?? "";
  const processes = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(processes.map(statOf));
  const ticks = stats
    .filter((stat) => stat?.pid === server || stat?.parent === server)
    .map((stat) => (stat === undefined ? 0 : stat.own + stat.ended));
  return (ticks.reduce((sum, value) => sum + value, 0) * 1000) / TICKS;
}

/** Processor time that one process has used so far, in milliseconds; 0 where it is gone. */
export async function processorOf(pid: number): Promise<number> {
  const stat = await statOf(String(pid));
  return stat === undefined ? 0 : (stat.own * 1000) / TICKS;
}

interface Stat {
  readonly pid: string;
  readonly parent: string | undefined;
  readonly own: number;
  /** Of children that have ended and were waited for. */
  readonly ended: number;
}

async function statOf(pid: string): Promise<Stat | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  // The program's name stands in parentheses and may hold spaces; what follows does not.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  return { pid, parent: fields[1], own: user + system, ended: endedUser + endedSystem };
}
