import pg from "pg";
import { queryOn } from "./query-on.ts";
import { connectionConfig, openPool, type Session } from "./session.ts";
import { openServer, type ServerOptions } from "./supervisor/open-server.ts";

const ALREADY_THERE = new Set(["42P04", "23505"]);

/** A private server in a data folder. */
export interface PrivatePlace extends ServerOptions {
  /** Made when missing; default `passerelle`. */
  readonly database?: string | undefined;
  /** What others see as the holder of our locks; default: this machine and process. */
  readonly who?: string | undefined;
}

/** Opens connections to the private server of a data folder, starting it where it does not run. */
export async function openPrivateSession(place: PrivatePlace): Promise<Session> {
  const { address, client } = await openServer(place);
  const database = place.database ?? "passerelle";
  await provideDatabase(client, database);
  let lost = false;
  client.on("end", () => {
    lost = true;
  });
  const config = connectionConfig({ target: { ...address, database }, who: place.who });
  const pool = openPool(config);
  return { config, pool, isLost: () => lost, close: () => closeBoth(pool, client) };
}

// The presence last: the server must not idle out under a connection that is being closed.
async function closeBoth(pool: pg.Pool, presence: pg.Client): Promise<void> {
  await pool.end();
  await presence.end();
}

// A presence that nobody ends would keep this process, and the server, for ever.
async function provideDatabase(client: pg.Client, database: string): Promise<void> {
  try {
    await makeDatabase(client, database);
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function makeDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await queryOn(client, {
    text: "SELECT FROM pg_database WHERE datname = $1",
    values: [database],
  });
  if (rowCount !== 0) return;
  try {
    await queryOn(client, { text: `CREATE DATABASE ${pg.escapeIdentifier(database)}` });
  } catch (error) {
    // Another process was faster.
    if (!(error instanceof pg.DatabaseError && ALREADY_THERE.has(error.code ?? ""))) throw error;
  }
}
