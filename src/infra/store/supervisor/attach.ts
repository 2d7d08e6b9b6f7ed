import { readFile, realpath } from "node:fs/promises";
import pg from "pg";
import { OperatorError } from "../../../model/errors.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import { CLUSTER_USER, passwordFile } from "./make-cluster.ts";
import { readSocketFolder } from "./socket-folder.ts";

/** How to reach a private server: `host` is the folder of its socket. */
export interface ServerAddress {
  readonly host: string;
  readonly user: string;
  readonly password: string;
}

/** A connection to a private server, to its database `postgres`. */
export interface Attached {
  readonly address: ServerAddress;
  readonly client: pg.Client;
}

/** Advisory lock every client holds shared while it is there, and the guardian alone before it stops the server. */
export const PRESENCE = "1885432691, 1";

/** Connects and shows that somebody is there: the server does not idle out before the connection ends. */
export async function attach(place: ClusterPlace): Promise<Attached | undefined> {
  const attached = await connectTo(place, "passerelle presence");
  if (attached === undefined) return undefined;
  try {
    await attached.client.query(`SELECT pg_advisory_lock_shared(${PRESENCE})`);
    return attached;
  } catch {
    // The guardian was faster: the server is shutting down, and nothing was done on it yet.
    await attached.client.end().catch(() => undefined);
    return undefined;
  }
}

/** Connects to the cluster's own server; undefined when none answers. OperatorError when it refuses our password. */
export async function connectTo(place: ClusterPlace, applicationName: string): Promise<Attached | undefined> {
  const address = await readAddress(place);
  if (address === undefined) return undefined;
  const client = new pg.Client({
    ...address,
    database: "postgres",
    application_name: applicationName,
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
  });
  // Losing it later is seen by whoever uses it; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    if (await servesCluster(client, place.cluster)) return { address, client };
  } catch (cause) {
    if (isRefusal(cause)) throw refused(place, cause);
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function readAddress(place: ClusterPlace): Promise<ServerAddress | undefined> {
  const host = await readSocketFolder(place);
  if (host === undefined) return undefined;
  const password = await readFile(passwordFile(place.cluster), "utf8").catch(() => undefined);
  return password === undefined ? undefined : { host, user: CLUSTER_USER, password: password.trim() };
}

// A copied data folder brings along the address of the server it was copied from.
async function servesCluster(client: pg.Client, cluster: string): Promise<boolean> {
  const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
  const served = rows[0]?.data_directory ?? "";
  return (await realpath(served).catch(() => served)) === (await realpath(cluster));
}

function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code ?? "").startsWith("28");
}

function refused(place: ClusterPlace, cause: unknown): OperatorError {
  return new OperatorError(`The server of ${place.cluster} refuses the password in ${passwordFile(place.cluster)}.`, {
    code: "store-refused",
    facts: { said: place.cluster },
    next: "Put the password back as it was, or restore the folder from a backup.",
    cause,
  });
}
