import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "../../../model/errors.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import type { Binaries } from "./locate-binaries.ts";

const run = promisify(execFile);
const UNPRIVILEGED = ["passerelle", "nobody"];
const NAMESPACE = ["unshare", "--user", "--map-user=65534", "--map-group=65534"] as const;

/** As whom PostgreSQL runs: it refuses root, so root hides in a user namespace or takes another user's numbers. */
export type ServerAccount =
  | { readonly kind: "same" }
  | { readonly kind: "namespace" }
  | { readonly kind: "other"; readonly uid: number; readonly gid: number };

/** Chooses the account for a cluster made or to be made; OperatorError, saying what to do, when none can do. */
export async function chooseAccount(place: ClusterPlace, binaries: Binaries): Promise<ServerAccount> {
  const self = process.getuid?.();
  const owner = await ownerOf(place.cluster);
  if (self !== 0 && owner !== undefined && owner.uid !== self) throw ownedByOther(place.cluster, owner.uid);
  if (self !== 0) return { kind: "same" };
  if (owner !== undefined && owner.uid !== 0) return { kind: "other", ...owner };
  if (await namespacesAreAllowed()) return { kind: "namespace" };
  if (owner !== undefined) throw ownedByRoot(place.cluster);
  for (const name of UNPRIVILEGED) {
    const ids = await idsOf(name);
    if (ids !== undefined && (await canReach(ids, [place.dataFolder, join(binaries.folder, "bin/postgres")]))) {
      return { kind: "other", ...ids };
    }
  }
  throw nobodyCanReach(place, binaries);
}

/** The command as the account runs it: the words to spawn, and the numbers to spawn them with. */
export function commandAs(account: ServerAccount, command: readonly string[]): readonly string[] {
  return account.kind === "namespace" ? [...NAMESPACE, ...command] : command;
}

/** The numbers to spawn a program with; none where we stay who we are. */
export function idsFor(account: ServerAccount): { readonly uid?: number; readonly gid?: number } {
  return account.kind === "other" ? { uid: account.uid, gid: account.gid } : {};
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

async function ownerOf(path: string): Promise<Ids | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : { uid: found.uid, gid: found.gid };
}

async function namespacesAreAllowed(): Promise<boolean> {
  return succeeds(run(NAMESPACE[0], [...NAMESPACE.slice(1), "true"], { cwd: "/" }));
}

async function idsOf(name: string): Promise<Ids | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function canReach(ids: Ids, paths: readonly string[]): Promise<boolean> {
  const script = 'for path; do test -x "$path" || exit 1; done';
  return succeeds(run("sh", ["-c", script, "sh", ...paths], { cwd: "/", ...ids }));
}

async function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}

function ownedByOther(cluster: string, uid: number): OperatorError {
  return new OperatorError(`${cluster} belongs to another user (number ${uid}).`, {
    code: "store-account-missing",
    facts: { folder: cluster },
    next: "Start Passerelle as that user, or use another data folder.",
  });
}

function ownedByRoot(cluster: string): OperatorError {
  return new OperatorError(
    `PostgreSQL does not run as root, this kernel refuses user namespaces, and ${cluster} belongs to root.`,
    {
      code: "store-account-missing",
      facts: { folder: cluster },
      next: `Give the folder to an ordinary user ('chown -R nobody ${cluster}'), or start Passerelle as an ordinary user.`,
    },
  );
}

function nobodyCanReach(place: ClusterPlace, binaries: Binaries): OperatorError {
  return new OperatorError(
    "PostgreSQL does not run as root, this kernel refuses user namespaces, and neither the user 'passerelle' nor " +
      `'nobody' can reach both ${place.dataFolder} and ${binaries.folder}.`,
    {
      code: "store-account-missing",
      facts: { folder: place.dataFolder },
      next: "Start Passerelle as an ordinary user, or put both folders where every user may enter ('chmod a+x' on each folder above).",
    },
  );
}
