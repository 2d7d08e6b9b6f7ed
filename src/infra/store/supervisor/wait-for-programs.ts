import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { TransientError } from "../../../model/errors.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import { underFileLock } from "./file-lock.ts";

const run = promisify(execFile);

/**
 * Waits until no PostgreSQL program is at work on a cluster: an `initdb` that outlived its killed owner, or the children of a
 * killed server, which hold its memory for a moment. TransientError after a minute.
 */
export async function waitForPrograms(place: ClusterPlace): Promise<void> {
  const [lock = "", ...words] = underFileLock(place.programLock, 60_000, ["true"]);
  await run(lock, words, { cwd: "/" }).catch((cause: unknown) => {
    throw new TransientError(`A PostgreSQL program of an earlier start is still at work in ${place.dataFolder}.`, {
      code: "store-busy",
      facts: { folder: place.dataFolder },
      next: "Wait until it has finished and try again.",
      cause,
    });
  });
}
