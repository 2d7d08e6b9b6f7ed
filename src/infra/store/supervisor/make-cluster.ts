import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "../../../model/errors.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import { diskFull, saysDiskFull } from "./disk-full.ts";
import { underFileLock } from "./file-lock.ts";
import type { Binaries } from "./locate-binaries.ts";
import { commandAs, idsFor, type ServerAccount } from "./server-account.ts";
import { giveTo, writeFor } from "./write-for.ts";

const run = promisify(execFile);

/** The superuser of every private cluster. */
export const CLUSTER_USER = "passerelle";

/** What a new cluster is made with. */
export interface NewCluster {
  readonly binaries: Binaries;
  readonly account: ServerAccount;
  readonly durable: boolean;
}

/**
 * Makes the cluster when there is none; the caller holds the start lock and no PostgreSQL program is at work there. It grows under another name and is renamed when
 * whole: a folder left by a killed `initdb` is accepted neither by `initdb` nor by the server.
 */
export async function makeCluster(place: ClusterPlace, wanted: NewCluster): Promise<void> {
  const version = await clusterVersion(place.cluster);
  if (version !== undefined) return checkVersion(place, version, wanted.binaries);
  await checkFree(place.cluster);
  await rm(place.unfinished, { recursive: true, force: true });
  await mkdir(place.unfinished, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  await initialise(place, wanted, password);
  await writeFor(wanted.account, passwordFile(place.unfinished), password);
  await rename(place.unfinished, place.cluster);
  await syncFolder(place.dataFolder);
}

/** The file that holds the cluster's password; within the cluster, so that the two are copied and removed together. */
export function passwordFile(cluster: string): string {
  return join(cluster, "passerelle.password");
}

async function clusterVersion(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

function checkVersion(place: ClusterPlace, version: number, binaries: Binaries): void {
  if (version === binaries.majorVersion) return;
  throw new OperatorError(
    `${place.cluster} was made by PostgreSQL ${version}; the programs here are PostgreSQL ${binaries.majorVersion}.`,
    {
      code: "store-version",
      facts: { cluster: place.cluster, made: String(version), here: String(binaries.majorVersion) },
      next: "Start it with the version of Passerelle that made it, or use another data folder.",
    },
  );
}

// Somebody's own folder of that name is not ours to fill.
async function checkFree(cluster: string): Promise<void> {
  const files = await readdir(cluster).catch(() => []);
  if (files.length === 0) return;
  throw new OperatorError(`${cluster} exists and holds no PostgreSQL cluster.`, {
    code: "store-folder-refused",
    facts: { folder: cluster },
    next: "Move it away, or use another data folder.",
  });
}

async function initialise(place: ClusterPlace, wanted: NewCluster, password: string): Promise<void> {
  await giveTo(wanted.account, place.unfinished);
  // Beside the folder, which must be empty; read by whoever runs `initdb`.
  const firstPassword = `${place.unfinished}.password`;
  await rm(firstPassword, { force: true });
  try {
    await writeFor(wanted.account, firstPassword, password);
    const options = initOptions(place, wanted, firstPassword);
    const command = commandAs(wanted.account, [join(wanted.binaries.folder, "bin/initdb"), ...options]);
    const [program = "", ...words] = underFileLock(place.programLock, 0, command);
    await run(program, words, { cwd: "/", ...idsFor(wanted.account) });
  } catch (cause) {
    throw notMade(place, cause);
  } finally {
    await rm(firstPassword, { force: true });
  }
}

function initOptions(place: ClusterPlace, { binaries, durable }: NewCluster, firstPassword: string): readonly string[] {
  // Order by code point everywhere. From version 17 on PostgreSQL brings it; before, the system's own must do.
  const locale =
    binaries.majorVersion >= 17
      ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : ["--locale=C.UTF-8"];
  return [
    `--pgdata=${place.unfinished}`,
    `--username=${CLUSTER_USER}`,
    `--pwfile=${firstPassword}`,
    "--auth-local=scram-sha-256",
    "--auth-host=reject",
    "--encoding=UTF8",
    ...locale,
    "--data-checksums",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
}

// A rename is only safe from a power cut once its folder is.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

function notMade(place: ClusterPlace, cause: unknown): Error {
  const said = (cause as { stderr?: string }).stderr?.trim() ?? "";
  if (saysDiskFull(said)) return diskFull(`no cluster could be made in ${place.dataFolder}`, cause);
  return new OperatorError(`No PostgreSQL cluster could be made in ${place.dataFolder}: ${lastLine(said)}`, {
    code: "store-not-made",
    facts: { folder: place.dataFolder, said: lastLine(said) },
    next: "Mend what the message names and try again; 'initdb' of PostgreSQL wrote it.",
    cause,
  });
}

function lastLine(text: string): string {
  return text.split("\n").at(-1) ?? "";
}
