import { openStore } from "../../../../infra/store/open-store.ts";
import type { Queries, Store, Transaction } from "../../../../infra/store/store.ts";
import { OperatorError, TransientError } from "../../../../model/errors.ts";
import { Away } from "../../away.ts";

/** Where Moodle's database is. */
export interface DatabasePlace {
  /** `postgresql://reader:password@host:5432/moodle`. */
  readonly url: string;
  /** What the names of its tables begin with: `mdl_`. */
  readonly prefix: string;
}

/** Moodle's database, seen as of one moment. */
export interface Database extends Queries {
  cursor: Transaction["cursor"];
}

/** Moodle's database, opened. */
export interface DatabaseReader {
  /** Looks at it as of now, in a transaction that cannot write. */
  read<T>(work: (database: Database) => Promise<T>): Promise<T>;
}

/** Opens Moodle's database for some work, and closes it. Errors say that it was Moodle's. */
export async function withDatabase<T>(place: DatabasePlace, work: (reader: DatabaseReader) => Promise<T>): Promise<T> {
  const opened = await openStore({ url: place.url, who: "passerelle" }).catch(throwMoodles);
  try {
    return await work({ read: (look) => readIn(opened, place.prefix, look) });
  } finally {
    await opened.close();
  }
}

function readIn<T>(opened: Store, prefix: string, work: (database: Database) => Promise<T>): Promise<T> {
  return opened.transaction(
    async (tx) => {
      await tx.query("set transaction read only");
      return work({
        query: (sql, values) => tx.query(namingTables(sql, prefix), values),
        cursor: (sql, values, batchSize) => tx.cursor(namingTables(sql, prefix), values, batchSize),
      });
    },
    { isolation: "repeatable read" },
  );
}

/** Puts the names of Moodle's tables where `{…}` stands. */
function namingTables(sql: string, prefix: string): string {
  return sql.replaceAll(/\{(\w+)\}/g, `"${prefix}$1"`);
}

// What is known of connections says "the store": here it is Moodle's.
function throwMoodles(error: unknown): never {
  if (error instanceof TransientError)
    throw new Away("Moodle's database does not answer.", {
      reason: "unavailable",
      code: "moodle-database-unreachable",
      next: "Check that it runs and that this machine may reach it; then try again.",
      cause: error,
    });
  if (error instanceof OperatorError)
    throw new OperatorError("Moodle's database refuses the connection.", {
      code: "moodle-database-refused",
      next: "Check `moodle.database_url`: address, database, user and password.",
      cause: error,
    });
  throw error;
}
