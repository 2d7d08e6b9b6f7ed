import { realpath } from "node:fs/promises";
import { clusterPlace } from "./cluster-place.ts";
import { withFileLock } from "./file-lock.ts";
import { endServer, liveServer } from "./live-server.ts";
import { removeSocketFolder } from "./socket-folder.ts";

/** Ends the private server of a data folder, rolling back what its clients are doing; says whether one ran. */
export async function stopStore(dataFolder: string): Promise<"stopped" | "not-running"> {
  const place = clusterPlace(await realpath(dataFolder).catch(() => dataFolder));
  if ((await liveServer(place.cluster)) === undefined) return "not-running";
  return withFileLock(place.startLock, 60_000, async () => {
    const pid = await liveServer(place.cluster);
    if (pid === undefined) return "not-running";
    await endServer(pid, place.cluster);
    await removeSocketFolder(place);
    return "stopped";
  });
}
