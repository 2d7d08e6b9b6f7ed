import { readFile } from "node:fs/promises";

/**
 * The most memory that this process has held so far, in bytes. Not `resourceUsage`: that begins with the memory of the process
 * that started this one.
 */
export async function ownPeakMemory(): Promise<number> {
  const status = await readFile("/proc/self/status", "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
