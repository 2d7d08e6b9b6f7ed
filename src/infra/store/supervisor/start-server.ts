import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError, TransientError } from "../../../model/errors.ts";
import { type Attached, attach } from "./attach.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import { diskFull, hasNoRoom, saysDiskFull } from "./disk-full.ts";
import { underFileLock } from "./file-lock.ts";
import { endServer, liveServer, removeStaleLocks, waitForEnd } from "./live-server.ts";
import type { Binaries } from "./locate-binaries.ts";
import { makeCluster } from "./make-cluster.ts";
import { mendLibraryLinks } from "./mend-library-links.ts";
import { chooseAccount, commandAs, idsFor, type ServerAccount } from "./server-account.ts";
import { serverSettings } from "./server-settings.ts";
import { isSocketElsewhere, provideSocketFolder, readSocketFolder, removeSocketFolder } from "./socket-folder.ts";
import { waitForPrograms } from "./wait-for-programs.ts";
import { giveTo, writeFor } from "./write-for.ts";

/** How a server is started. */
export interface StartOptions {
  readonly binaries: Binaries;
  readonly durable: boolean;
}

// Replaying the log of a killed server may take minutes after a big load.
const LONGEST_START_MS = 300_000;

/** Starts the cluster's server, making the cluster when there is none; the caller holds the start lock. */
export async function startServer(place: ClusterPlace, options: StartOptions): Promise<Attached> {
  const { binaries } = options;
  const before = await outliveOldServer(place);
  if (before !== undefined) return before;
  const account = await chooseAccount(place, binaries);
  await mendLibraryLinks(binaries);
  await waitForPrograms(place);
  await giveTo(account, place.programLock);
  await makeCluster(place, { ...options, account });
  try {
    return await runServer(place, account, options);
  } catch (error) {
    if (!(await startsNextTime(place))) throw error;
    return runServer(place, account, options);
  }
}

async function runServer(
  place: ClusterPlace,
  account: ServerAccount,
  { binaries, durable }: StartOptions,
): Promise<Attached> {
  const socketFolder = await provideSocketFolder(place, account);
  await removeStaleLocks(place.cluster, socketFolder);
  await writeFor(account, join(place.cluster, "postgresql.conf"), serverSettings({ socketFolder, durable }));
  const server = await spawnServer(place, account, [join(binaries.folder, "bin/postgres"), "-D", place.cluster]);
  return waitForAnswer(place, server);
}

/**
 * Whether the server only met what its own recovery had left of an unlogged table whose emptying was taken back: the next start clears
 * it away. Measured on PostgreSQL 18, docs/field-notes/postgresql-unlogged-tables.md.
 */
async function startsNextTime(place: ClusterPlace): Promise<boolean> {
  const log = await readFile(place.log, "utf8").catch(() => "");
  return /FATAL: +could not create file "[^"]+": File exists/.test(log);
}

// A server that lives and does not answer is starting, stopping, or has lost its socket folder and must start anew.
async function outliveOldServer(place: ClusterPlace): Promise<Attached | undefined> {
  const pid = await liveServer(place.cluster);
  if (pid === undefined) return undefined;
  const until = Date.now() + LONGEST_START_MS;
  while (Date.now() < until) {
    if ((await readSocketFolder(place)) === undefined) await endWithoutSocket(place, pid);
    if (await waitForEnd(pid, place.cluster, 100)) return undefined;
    const attached = await attach(place);
    if (attached !== undefined) return attached;
  }
  throw notAnswering(place);
}

async function endWithoutSocket(place: ClusterPlace, pid: number): Promise<void> {
  if (!(await isSocketElsewhere(place, pid))) return endServer(pid, place.cluster);
  throw new OperatorError(`The server of ${place.cluster} (process ${pid}) has a temporary folder of its own.`, {
    code: "store-elsewhere",
    facts: { cluster: place.cluster },
    next: "Start its service without a private temporary folder (PrivateTmp=no), or work from within that service.",
  });
}

async function spawnServer(
  place: ClusterPlace,
  account: ServerAccount,
  command: readonly string[],
): Promise<ChildProcess> {
  await rename(place.log, `${place.log}.old`).catch(() => undefined);
  const log = await open(place.log, "w", 0o600);
  const [program = "", ...words] = underFileLock(place.programLock, 0, commandAs(account, command));
  try {
    const server = spawn(program, words, {
      cwd: "/",
      // A session of its own: it outlives us and hears no interrupt of our terminal.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      env: { PATH: process.env["PATH"], LC_ALL: "C" },
      ...idsFor(account),
    });
    server.unref();
    return server;
  } finally {
    await log.close();
  }
}

async function waitForAnswer(place: ClusterPlace, server: ChildProcess): Promise<Attached> {
  const until = Date.now() + LONGEST_START_MS;
  while (server.exitCode === null && server.signalCode === null) {
    const attached = await attach(place);
    if (attached !== undefined) return attached;
    if (Date.now() > until) throw notAnswering(place);
    await sleep(20);
  }
  await removeSocketFolder(place);
  throw await notStarted(place);
}

function notAnswering(place: ClusterPlace): TransientError {
  return new TransientError(`The server of ${place.cluster} runs and does not answer.`, {
    code: "store-unreachable",
    facts: { cluster: place.cluster, log: place.log },
    next: `Look at its log ${place.log}: it may still be replaying what a crash left. 'passerelle store stop' ends it.`,
  });
}

async function notStarted(place: ClusterPlace): Promise<Error> {
  const log = await readFile(place.log, "utf8").catch(() => "");
  const said = log.split("\n").findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? log.trim();
  if (saysDiskFull(log) || (await hasNoRoom(place.dataFolder)))
    return diskFull(`the server of ${place.cluster} does not start`);
  return new OperatorError(`The server of ${place.cluster} does not start: ${said}`, {
    code: "store-not-started",
    facts: { cluster: place.cluster, said, log: place.log },
    next: `Mend what the message names and try again; all of it is in ${place.log}.`,
  });
}
