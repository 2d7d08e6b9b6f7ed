import type { Readable, Writable } from "node:stream";

/** Rows of an answer, and how many rows the statement gave or changed. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly rowCount: number;
}

/**
 * Whatever takes a statement. Values come back as: `date` text YYYY-MM-DD; `timestamptz` ISO text in UTC; `timestamp` ISO text;
 * `int8` a number, text beyond 2^53; `numeric` and `interval` text; `bytea` a Buffer; `json` parsed; arrays of these likewise.
 */
export interface Queries {
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<Rows<Row>>;
}

/** How often a statement comes: of one that is `asked-often` each connection keeps the plan, so that its text must never vary. */
export interface QueryOptions {
  readonly comes?: "asked-often";
}

/** Takes the input of a COPY; when it has finished, `rowCount` is how many rows it came to. */
export type CopyIn = Writable & { readonly rowCount: number };

/** One transaction: all of it is kept when the work it was given to returns, nothing when it throws. */
export interface Transaction extends Queries {
  /** Takes the input of a `COPY … FROM STDIN`; finished when all of it is in the table. */
  copyIn(sql: string): CopyIn;
  /** Gives the output of a `COPY … TO STDOUT`. */
  copyOut(sql: string): Readable;
  /** Reads a SELECT by batches of at most `batchSize` rows; other statements may run between two batches. */
  cursor<Row extends object = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[],
    batchSize: number,
  ): AsyncIterable<readonly Row[]>;
}

/** How a transaction sees what others write meanwhile, default `read committed`, as PostgreSQL's; and how its statements are planned. */
export interface TransactionOptions {
  readonly isolation?: "read committed" | "repeatable read" | "serializable";
  /** `without-values`: the plan of a statement that is asked often is made once for all values, not anew for those at hand. */
  readonly plans?: "without-values";
}

/** Who holds a lock: what the holder's store was opened as, and since when (ISO time). */
export interface LockHolder {
  readonly who: string;
  readonly since: string;
}

/** A lock of ours, until released; `lost` aborts when its connection breaks, for then another may take it. */
export interface HeldLock {
  readonly kind: "held";
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/** Somebody else has the lock; `holder` is undefined when it was let go while we looked. */
export interface TakenLock {
  readonly kind: "taken";
  readonly holder: LockHolder | undefined;
}

/** One database. Its methods throw TransientError `store-unreachable` and `store-disk-full`; close it when done. */
export interface Store extends Queries {
  /** Runs the work in one transaction on one connection. */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Takes the lock of that name in this database, or says who has it; does not wait. */
  tryLock(name: string): Promise<HeldLock | TakenLock>;
  /**
   * Runs the work under the lock; after `waitMs` of waiting TransientError `lock-taken`, which says whose it is. Once the lock is
   * lost, whatever the work asks of this store is refused as `store-unreachable`.
   */
  withLock<T>(name: string, waitMs: number, work: (lost: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends all connections; waits for transactions under way. */
  close(): Promise<void>;
}
