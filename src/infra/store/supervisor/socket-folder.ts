import { existsSync } from "node:fs";
import { lstat, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClusterPlace } from "./cluster-place.ts";
import type { ServerAccount } from "./server-account.ts";
import { giveTo } from "./write-for.ts";

// The kernel takes 107 characters; the folder's random name and the socket's own take 35 of them.
const LONGEST_TEMP_FOLDER = 60;

/** The recorded socket folder of a cluster, or undefined: none yet, gone, or recorded for a folder this one was copied from. */
export async function readSocketFolder(place: ClusterPlace): Promise<string | undefined> {
  const folder = await readRecord(place);
  return folder !== undefined && (await isPrivateFolder(folder)) ? folder : undefined;
}

/** Whether a server sees the recorded socket folder though we do not: a service may have a temporary folder of its own. */
export async function isSocketElsewhere(place: ClusterPlace, server: number): Promise<boolean> {
  const folder = await readRecord(place);
  return folder !== undefined && !existsSync(folder) && existsSync(`/proc/${server}/root${folder}`);
}

/**
 * A folder only the server's account may enter, for its socket: in the system's temporary folder, because the path of a socket
 * may have some 100 characters only and data folders lie deep. Recorded, used again, made anew when gone.
 */
export async function provideSocketFolder(place: ClusterPlace, account: ServerAccount): Promise<string> {
  const recorded = await readSocketFolder(place);
  if (recorded !== undefined) return recorded;
  const temporary = tmpdir().length <= LONGEST_TEMP_FOLDER ? tmpdir() : "/tmp";
  const folder = await mkdtemp(join(temporary, "passerelle-"));
  await giveTo(account, folder);
  await writeFile(place.socketRecord, `${folder}\n${await realpath(place.cluster)}\n`);
  return folder;
}

/** Removes the socket folder and its record; the server must have ended. */
export async function removeSocketFolder(place: ClusterPlace): Promise<void> {
  const folder = await readSocketFolder(place);
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  await rm(place.socketRecord, { force: true });
}

async function readRecord(place: ClusterPlace): Promise<string | undefined> {
  const [folder, cluster] = (await readFile(place.socketRecord, "utf8").catch(() => "")).split("\n");
  return cluster === (await realpath(place.cluster).catch(() => "none")) ? folder : undefined;
}

// Whoever finds the folder gone from the temporary folder may make one of that name: it must be ours and closed to others.
async function isPrivateFolder(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined || !found.isDirectory() || (found.mode & 0o077) !== 0) return false;
  const self = process.getuid?.();
  return self === 0 || found.uid === self;
}
