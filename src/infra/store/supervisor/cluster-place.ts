import { join, resolve } from "node:path";

/** Where everything about the cluster of one data folder lies: absolute paths, nothing else in the folder is touched. */
export interface ClusterPlace {
  readonly dataFolder: string;
  readonly cluster: string;
  /** A cluster in the making; renamed to `cluster` when whole. */
  readonly unfinished: string;
  /** Held while somebody makes, starts or stops the cluster. */
  readonly startLock: string;
  /** Held by each PostgreSQL program at work in the folder, children included, until its last process ends. */
  readonly programLock: string;
  /** Says which folder holds the socket. */
  readonly socketRecord: string;
  readonly log: string;
}

/** The places of a data folder's cluster. */
export function clusterPlace(dataFolder: string): ClusterPlace {
  const folder = resolve(dataFolder);
  return {
    dataFolder: folder,
    cluster: join(folder, "pg"),
    unfinished: join(folder, "pg.new"),
    startLock: join(folder, "pg.start-lock"),
    programLock: join(folder, "pg.program-lock"),
    socketRecord: join(folder, "pg.socket"),
    log: join(folder, "pg.log"),
  };
}
