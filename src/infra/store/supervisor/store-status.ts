import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { type Attached, connectTo } from "./attach.ts";
import { clusterPlace } from "./cluster-place.ts";
import { liveServer } from "./live-server.ts";

/** What there is of a data folder's private server. Sizes in bytes, `since` an ISO time. */
export type StoreStatus =
  | { readonly kind: "absent" }
  | { readonly kind: "stopped" }
  | { readonly kind: "not-answering"; readonly pid: number }
  | RunningStore;

/** A server that answers; `clients` counts connections other than ours, the guardian's and those that only show presence. */
export interface RunningStore {
  readonly kind: "running";
  readonly pid: number;
  readonly version: string;
  readonly since: string;
  readonly clients: number;
  readonly bytes: number;
  readonly socketFolder: string;
}

/** Looks at the private server of a data folder without starting it. */
export async function storeStatus(dataFolder: string): Promise<StoreStatus> {
  const place = clusterPlace(await realpath(dataFolder).catch(() => dataFolder));
  if (!existsSync(join(place.cluster, "PG_VERSION"))) return { kind: "absent" };
  const pid = await liveServer(place.cluster);
  if (pid === undefined) return { kind: "stopped" };
  const attached = await connectTo(place, "passerelle status");
  if (attached === undefined) return { kind: "not-answering", pid };
  try {
    return await look(attached, pid);
  } finally {
    await attached.client.end();
  }
}

async function look({ client, address }: Attached, pid: number): Promise<RunningStore> {
  const { rows } = await client.query<{ version: string; since: Date; clients: number; bytes: string }>(`
    SELECT current_setting('server_version') AS version, pg_postmaster_start_time() AS since,
      (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend'
         AND application_name NOT IN ('passerelle presence', 'passerelle guardian', 'passerelle status')) AS clients,
      (SELECT sum(pg_database_size(oid)) FROM pg_database) AS bytes`);
  const [row] = rows;
  return {
    kind: "running",
    pid,
    version: row?.version ?? "",
    since: row?.since.toISOString() ?? "",
    clients: row?.clients ?? 0,
    bytes: Number(row?.bytes),
    socketFolder: address.host,
  };
}
