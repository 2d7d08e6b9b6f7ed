import { access, constants, stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Check } from "./check.ts";

/** The oldest Node.js that runs this program. */
const OLDEST_NODE = 24;

/** Bytes below which a run of a large university may not fit. */
const LEAST_DISK = 2_000_000_000;

/** Whether Node.js is new enough; `version` is as `process.versions.node` says. */
export function checkNode(version: string): Check {
  const isOld = Number(version.split(".")[0]) < OLDEST_NODE;
  return { check: "node", status: isOld ? "wrong" : "ok", expected: `>= ${OLDEST_NODE}`, found: version };
}

/** Whether the data folder, or the folder that it will be made in, can be written by us and not by everybody. */
export async function checkDataFolder(data: string): Promise<Check> {
  const folder = await nearestFolder(resolve(data));
  const { mode } = await stat(folder);
  const found = `${folder} ${(mode & 0o777).toString(8)}`;
  const expected = "rwx, o-w";
  if (!(await isWritable(folder))) return { check: "data-folder", status: "wrong", expected, found };
  const isOpen = (mode & 0o002) !== 0 && (mode & 0o1000) === 0;
  return { check: "data-folder", status: isOpen ? "warning" : "ok", expected, found };
}

/** Whether there is room where the data is. */
export async function checkDisk(data: string): Promise<Check> {
  const { bavail, bsize } = await statfs(await nearestFolder(resolve(data)));
  const isFull = bavail * bsize < LEAST_DISK;
  return {
    check: "disk",
    status: isFull ? "warning" : "ok",
    expected: `>= ${gigabytes(LEAST_DISK)}`,
    found: gigabytes(bavail * bsize),
  };
}

/** The folder itself where it is there, else the nearest one above it. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
