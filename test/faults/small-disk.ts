import { execFile } from "node:child_process";
import { mkdir, open, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const CHUNK = Buffer.alloc(1024 ** 2);

/** A disk with little room, mounted on a folder. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves only so many bytes free. */
  fillBut(bytes: number): Promise<void>;
  /** Gives the room back. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts a disk of so many megabytes in memory; undefined where this user may not mount. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk | undefined> {
  await mkdir(folder, { recursive: true });
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  } catch {
    return undefined;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fillBut: (bytes) => fillBut(ballast, bytes),
    clear: () => rm(ballast, { force: true }),
    remove: async () => void (await run("umount", ["--lazy", folder])),
  };
}

async function fillBut(ballast: string, bytes: number): Promise<void> {
  await using file = await open(ballast, "w");
  const { bavail, bsize } = await statfs(ballast);
  for (let left = bavail * bsize - bytes; left > 0; left -= CHUNK.length) {
    await file.write(CHUNK, 0, Math.min(left, CHUNK.length));
  }
}
