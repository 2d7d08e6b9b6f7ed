import { hostname } from "node:os";
import pg from "pg";
import { noteBroken } from "./store-errors.ts";
import { typeParsers } from "./type-parsers.ts";

/** The connections of one store for as long as they lead to the same server. */
export interface Session {
  /** For connections beside the pool. */
  readonly config: pg.ClientConfig;
  readonly pool: pg.Pool;
  /** Whether the server went away and where to find it must be asked again. */
  isLost(): boolean;
  close(): Promise<void>;
}

/** Where connections lead, and what the opener calls itself. */
export interface SessionInput {
  readonly target: pg.ClientConfig;
  readonly who: string | undefined;
}

/** What every connection of ours is opened with; `who` is shown to those who wait for a lock of ours. */
export function connectionConfig({ target, who }: SessionInput): pg.ClientConfig {
  return {
    ...target,
    application_name: who ?? `passerelle on ${hostname()}, process ${process.pid}`,
    types: typeParsers,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    // Times in UTC; cursors are read to their end, so the plan that ends soonest is wanted, not the one that starts soonest.
    options: "-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601 -c cursor_tuple_fraction=1",
  };
}

/** A pool of at most ten connections. */
export function openPool(config: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // A connection that breaks is told to whoever uses it; without listeners it would end the process as well.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", noteBroken));
  return pool;
}
