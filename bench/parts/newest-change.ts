import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** When a file, or the newest file below a folder, was last written: milliseconds since 1970. */
export async function newestChange(path: string): Promise<number> {
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = await readdir(path);
  return Math.max(0, ...(await Promise.all(names.map((name) => newestChange(join(path, name))))));
}
