import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, createConnection } from "mysql2/promise";
import type { Store } from "../../src/infra/store/store.ts";
import { until } from "./cluster.ts";
import { makeTables, TABLE_NAMES } from "./moodle/tables.ts";

/** A MariaDB of Debian's, with a database `moodle` that holds what a stand-in for a Moodle does. */
export interface MoodleOnMariaDb {
  /** Connected as somebody who may do anything. */
  readonly admin: Connection;
  /** The address of that database for a user: `reader` may only read, `writer` may write as well. */
  url(user: "reader" | "writer", other?: { readonly password?: string; readonly database?: string }): string;
  /** Brings the database to what the stand-in holds now. */
  copyFrom(store: Store): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server on a folder of its own, reached by a socket in it. It needs `mariadbd` of Debian's mariadb-server-core. */
export async function startMariaDb(): Promise<MoodleOnMariaDb> {
  const home = await mkdtemp(join(tmpdir(), "passerelle-mariadb-"));
  const socket = join(home, "socket");
  const place = ["--no-defaults", `--datadir=${join(home, "data")}`, ...AS_WHO, ...IN_A_HURRY];
  await makeDataFolder(place, home);
  const server = spawn(MARIADBD, [...place, `--socket=${socket}`], { stdio: "ignore" });
  const ended = once(server, "exit");
  process.once("exit", () => server.kill("SIGKILL"));
  const admin = await connectAdmin(socket);
  for (const statement of [...NEW_DATABASE, ...makeTables("mariadb")]) await admin.query(statement);
  return {
    admin,
    url: (user, { password = "secret", database = "moodle" } = {}) =>
      `mariadb://${user}:${password}@localhost/${database}?${new URLSearchParams({ socket }).toString()}`,
    copyFrom: (store) => copyFrom(store, admin),
    close: async () => {
      admin.destroy();
      // Nothing of it is to be kept.
      server.kill("SIGKILL");
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

const MARIADBD = "/usr/sbin/mariadbd";

const AS_WHO = process.getuid?.() === 0 ? ["--user=root"] : [];

const IN_A_HURRY = [
  "--skip-networking",
  "--innodb-flush-log-at-trx-commit=0",
  "--innodb-buffer-pool-size=32M",
  "--innodb-log-file-size=8M",
];

/** Makes the tables that the server itself needs, from the statements that come with it. */
async function makeDataFolder(place: readonly string[], home: string): Promise<void> {
  await mkdir(join(home, "data"));
  const parts = ["mysql_system_tables.sql", "mysql_system_tables_data.sql"];
  const statements = await Promise.all(parts.map((part) => readFile(join("/usr/share/mysql", part), "utf8")));
  const server = spawn(MARIADBD, [...place, "--bootstrap"], { stdio: ["pipe", "ignore", "ignore"] });
  server.stdin.end(["create database mysql;", "use mysql;", "set @auth_root_socket = null;", ...statements].join("\n"));
  const [code] = await once(server, "exit");
  if (code !== 0) throw new Error(`the tables of MariaDB cannot be made: mariadbd ended with ${String(code)}`);
}

/** As the guide says, with the collation of Moodle's own. */
const NEW_DATABASE = [
  "create database moodle character set utf8mb4 collate utf8mb4_unicode_ci",
  "create user reader@localhost identified by 'secret'",
  "create user writer@localhost identified by 'secret'",
  "grant select on moodle.* to reader@localhost",
  "grant select, insert, update, delete on moodle.* to writer@localhost",
  "use moodle",
];

async function connectAdmin(socketPath: string): Promise<Connection> {
  let admin: Connection | undefined;
  await until(async () => {
    admin = await createConnection({ socketPath, user: "root", charset: "utf8mb4" }).catch(() => undefined);
    return admin !== undefined;
  });
  if (admin === undefined) throw new Error("the server of MariaDB does not answer");
  return admin;
}

async function copyFrom(store: Store, admin: Connection): Promise<void> {
  for (const name of TABLE_NAMES) {
    const { rows } = await store.query(`select * from mdl_${name}`);
    await admin.query(`delete from mdl_${name}`);
    const [first] = rows;
    if (first === undefined) continue;
    const columns = Object.keys(first);
    await admin.query(`insert into mdl_${name} (${columns.join(", ")}) values ?`, [
      rows.map((row) => columns.map((column) => row[column])),
    ]);
  }
}
