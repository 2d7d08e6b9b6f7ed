import { connectMariaDb, readSnapshot } from "../../../../infra/mariadb/read-snapshot.ts";
import { openStore } from "../../../../infra/store/open-store.ts";
import { textOfRecords } from "../../../../infra/store/copy-rows.ts";
import type { Rows } from "../../../../infra/store/store.ts";
import { throwMoodles } from "./database-errors.ts";
import { type Dialect, inDialect, MARIADB, POSTGRESQL } from "./dialects.ts";

/** Where Moodle's database is. */
export interface DatabasePlace {
  /** `postgresql://reader:password@host:5432/moodle`, or the same with `mysql` or `mariadb`. */
  readonly url: string;
  /** What the names of its tables begin with: `mdl_`. */
  readonly prefix: string;
}

/** Moodle's database, seen as of one moment; queries are read by `inDialect`. */
export interface Database {
  readonly dialect: Dialect;
  query<Row extends object = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Rows<Row>>;
  /** The rows of a query, whatever their number, as text in PostgreSQL's format for `COPY`: with these columns, in this order. */
  text(sql: string, columns: readonly string[]): AsyncIterable<string | Buffer>;
}

/** Moodle's database, opened. */
export interface DatabaseReader {
  /** Looks at it as of now, in a transaction that cannot write. */
  read<T>(work: (database: Database) => Promise<T>): Promise<T>;
}

/** A server of one kind, opened. */
interface Server {
  readonly dialect: Dialect;
  readonly read: <T>(work: (database: Pick<Database, "query" | "text">) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Opens Moodle's database for some work, and closes it. Errors say that it was Moodle's. */
export async function withDatabase<T>(place: DatabasePlace, work: (reader: DatabaseReader) => Promise<T>): Promise<T> {
  const open = /^(mysql|mariadb):/.test(place.url) ? openOnMariaDb : openOnPostgres;
  const server = await open(place.url).catch(throwMoodles);
  try {
    return await work({ read: (look) => readIn(server, place.prefix, look) });
  } finally {
    await server.close();
  }
}

// A connection a read: writers of several lanes may look at once.
async function openOnMariaDb(url: string): Promise<Server> {
  return {
    dialect: MARIADB,
    close: () => Promise.resolve(),
    read: async (work) =>
      readSnapshot(await connectMariaDb(url).catch(throwMoodles), (snapshot) =>
        work({
          query: (sql, values) => snapshot.query(sql, values),
          text: (sql, columns) => textOfRecords(snapshot.cursor(sql, BATCH), columns),
        }),
      ),
  };
}

/** So many rows become text at once. */
const BATCH = 5000;

async function openOnPostgres(url: string): Promise<Server> {
  const store = await openStore({ url, who: "passerelle" });
  return {
    dialect: POSTGRESQL,
    close: () => store.close(),
    read: (work) =>
      store.transaction(
        async (tx) => {
          await tx.query("set transaction read only");
          return work({
            query: (sql, values) => tx.query(sql, values),
            // As it comes: to make values of millions, and text of these, costs more than all else of a look.
            text: (sql, columns) => tx.copyOut(`copy (select ${columns.join(", ")} from (${sql}) read) to stdout`),
          });
        },
        { isolation: "repeatable read" },
      ),
  };
}

function readIn<T>({ dialect, read }: Server, prefix: string, work: (database: Database) => Promise<T>): Promise<T> {
  return read(({ query, text }) =>
    work({
      dialect,
      query: (sql, values) => query<never>(inDialect(sql, dialect, prefix), values).catch(throwMoodles),
      text: (sql, columns) => withErrors(text(inDialect(sql, dialect, prefix), columns)),
    }),
  );
}

async function* withErrors(text: AsyncIterable<string | Buffer>): AsyncIterable<string | Buffer> {
  try {
    yield* text;
  } catch (error) {
    throwMoodles(error);
  }
}
