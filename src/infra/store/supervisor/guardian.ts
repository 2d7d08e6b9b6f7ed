import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Attached, connectTo, PRESENCE } from "./attach.ts";
import { type ClusterPlace, clusterPlace } from "./cluster-place.ts";
import { withFileLock } from "./file-lock.ts";
import { endServer, liveServer } from "./live-server.ts";
import { removeSocketFolder } from "./socket-folder.ts";

/** Advisory lock the one guardian of a server holds. */
export const GUARD = "1885432691, 2";

/**
 * Watches one server from outside until it has ended: ends it after `idleSeconds` without clients, and when its folder was
 * deleted. Returns at once when another guardian is there.
 */
export async function guard(dataFolder: string, idleSeconds: number): Promise<void> {
  const place = clusterPlace(dataFolder);
  const pid = await liveServer(place.cluster);
  const attached = await connectTo(place, "passerelle guardian");
  if (pid === undefined || attached === undefined) return;
  if (await takesLock(attached, GUARD)) {
    await watch({ place, pid, attached, idleSeconds });
    await tidy(place, attached.address.host);
  }
  await attached.client.end().catch(() => undefined);
}

interface Watched {
  readonly place: ClusterPlace;
  readonly pid: number;
  readonly attached: Attached;
  readonly idleSeconds: number;
}

async function watch({ place, pid, attached, idleSeconds }: Watched): Promise<void> {
  let busyAt = Date.now();
  while ((await liveServer(place.cluster)) === pid) {
    if (await hasClients(attached)) busyAt = Date.now();
    // The lock shuts out whoever arrives between the count and the end.
    if (Date.now() - busyAt >= idleSeconds * 1000 && (await takesLock(attached, PRESENCE))) break;
    await sleep(Math.min(1000, idleSeconds * 250));
  }
  await endServer(pid, place.cluster);
}

async function hasClients({ client }: Attached): Promise<boolean> {
  try {
    const { rowCount } = await client.query(
      "SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
    );
    return rowCount !== 0;
  } catch {
    // Our connection is lost: the server is going, and the loop sees it gone.
    return true;
  }
}

async function takesLock({ client }: Attached, key: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT WHERE pg_try_advisory_lock(${key})`).catch(() => ({ rowCount: 0 }));
  return rowCount === 1;
}

async function tidy(place: ClusterPlace, socketFolder: string): Promise<void> {
  try {
    await withFileLock(place.startLock, 0, async () => {
      if ((await liveServer(place.cluster)) !== undefined) return;
      await removeSocketFolder(place);
      await rm(socketFolder, { recursive: true, force: true });
    });
  } catch {
    // Taken: somebody starts the server again and uses the socket folder. Else the data folder is gone with its lock.
    if (!existsSync(place.dataFolder)) await rm(socketFolder, { recursive: true, force: true });
  }
}
