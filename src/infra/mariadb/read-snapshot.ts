import { type Connection, type ConnectionOptions, createConnection, type RowDataPacket } from "mysql2";
import type { Rows } from "../store/store.ts";

/** A MariaDB as of one moment. SQL is read as ANSI reads it: names in double quotes, `||` between texts. */
export interface Snapshot {
  /** `?` stands for a value; for a list of them where that is a list. */
  query<Row extends object = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Rows<Row>>;
  /** Gives the rows of a query as they come, by batches; the connection waits for whoever takes them. */
  cursor<Row extends object = Record<string, unknown>>(sql: string, batchSize: number): AsyncIterable<readonly Row[]>;
}

/**
 * Connects to `mysql://user:password@host:3306/database` or `mariadb://…`. With `?ssl=true` by TLS and with a certificate that is good;
 * with `?socket=/run/mysqld/mysqld.sock` on the same machine.
 */
export async function connectMariaDb(url: string): Promise<Connection> {
  const connection = createConnection(optionsOf(new URL(url)));
  // One that breaks while nothing is asked of it is told by the next question.
  connection.on("error", () => undefined);
  await connection.promise().connect();
  return connection;
}

const CONNECT_TIMEOUT_MS = 10_000;

function optionsOf({ hostname, port, username, password, pathname, searchParams }: URL): ConnectionOptions {
  const socketPath = searchParams.get("socket");
  const host = { host: hostname.replace(/^\[(.*)\]$/, "$1"), port: port === "" ? 3306 : Number(port) };
  return {
    ...(socketPath === null ? host : { socketPath }),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.get("ssl") === "true" ? { ssl: {} } : {}),
    charset: "utf8mb4",
    connectTimeout: CONNECT_TIMEOUT_MS,
    supportBigNumbers: true,
  };
}

/** So that one SQL does for this and for PostgreSQL; a list may be long, and whoever takes the rows may be slow. */
const SESSION = "set session sql_mode = 'ANSI', group_concat_max_len = 1048576, net_write_timeout = 600";

/** Runs the work in one transaction that sees everything as of one moment and cannot write; the connection is closed then. */
export async function readSnapshot<T>(connection: Connection, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const asked = connection.promise();
  try {
    await asked.query(SESSION);
    await asked.query("set transaction isolation level repeatable read");
    await asked.query("start transaction with consistent snapshot, read only");
    const result = await work(snapshotOn(connection));
    await asked.end();
    return result;
  } catch (error) {
    // Rows that nobody took may still be on their way.
    connection.destroy();
    throw error;
  }
}

function snapshotOn(connection: Connection): Snapshot {
  return {
    query: (sql, values) => ask(connection, sql, values),
    cursor: (sql, batchSize) => rowsIn(connection, sql, batchSize),
  };
}

async function ask<Row extends object>(
  connection: Connection,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Rows<Row>> {
  const [found] = await connection.promise().query<RowDataPacket[]>(sql, [...values]);
  // The caller names the columns.
  const rows: readonly Row[] = found as Row[];
  return { rows, rowCount: rows.length };
}

/** So many rows wait for whoever takes them, at most: each is an object of its own until it is in a batch. */
const WAITING = 256;

async function* rowsIn<Row extends object>(
  connection: Connection,
  sql: string,
  batchSize: number,
): AsyncIterable<readonly Row[]> {
  let batch: Row[] = [];
  for await (const row of connection.query(sql).stream({ highWaterMark: WAITING })) {
    batch.push(row as Row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
