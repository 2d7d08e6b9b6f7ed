import pg from "pg";
import type { HeldLock, LockHolder, TakenLock } from "./store.ts";
import { throwStoreError, toStoreError } from "./store-errors.ts";

const LOCK_TIMEOUT = "55P03";

/** Which lock, and how long to wait for it (milliseconds). */
export interface LockRequest {
  readonly name: string;
  readonly waitMs: number;
}

/**
 * Takes a named lock on a connection of its own, so that it ends with the process that holds it. `config` names the holder
 * by its `application_name`, which everybody may read.
 */
export async function takeLock(config: pg.ClientConfig, { name, waitMs }: LockRequest): Promise<HeldLock | TakenLock> {
  const lost = new AbortController();
  const client = new pg.Client(config);
  client.on("error", () => lost.abort());
  await client.connect().catch(throwStoreError);
  try {
    // Zero would mean to wait for ever.
    await client.query("SELECT set_config('lock_timeout', $1, false)", [`${Math.max(1, Math.ceil(waitMs))}ms`]);
    await client.query(`SELECT pg_advisory_lock(${KEY})`, [name]);
    return { kind: "held", lost: lost.signal, release: () => client.end() };
  } catch (error) {
    const holder = isTimeout(error) ? await findHolder(client, name) : undefined;
    await client.end().catch(() => undefined);
    if (isTimeout(error)) return { kind: "taken", holder };
    throw toStoreError(error);
  }
}

const KEY = "hashtextextended('passerelle ' || $1, 0)";

function isTimeout(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === LOCK_TIMEOUT;
}

// The holder's connection has done nothing since it took the lock.
async function findHolder(client: pg.Client, name: string): Promise<LockHolder | undefined> {
  const { rows } = await client.query<LockHolder>(
    `SELECT a.application_name AS who, a.state_change AS since
     FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND (l.classid::bigint << 32 | l.objid::bigint) = ${KEY}`,
    [name],
  );
  return rows[0];
}
