import { BugError, TransientError } from "../../model/errors.ts";
import { takeLock } from "./locks.ts";
import { openPrivateSession, type PrivatePlace } from "./private-session.ts";
import { queryOn } from "./query-on.ts";
import { runTransaction } from "./run-transaction.ts";
import type { Session } from "./session.ts";
import type {
  HeldLock,
  LockHolder,
  QueryOptions,
  Rows,
  Store,
  TakenLock,
  Transaction,
  TransactionOptions,
} from "./store.ts";
import { openUrlSession, type UrlPlace } from "./url-session.ts";

/** Where the store is: a private server in a data folder, or a server by its URL. */
export type StorePlace = PrivatePlace | UrlPlace;

/** Opens the store; a private server is adopted or started. The first connection shows that it answers. */
export async function openStore(place: StorePlace): Promise<Store> {
  const store = new PostgresStore(() => ("url" in place ? openUrlSession(place) : openPrivateSession(place)));
  try {
    await store.query("SELECT");
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class PostgresStore implements Store {
  readonly #open: () => Promise<Session>;
  readonly #locks = new Set<HeldLock>();
  #session: Promise<Session> | undefined;
  #closed = false;

  constructor(open: () => Promise<Session>) {
    this.#open = open;
  }

  query<Row extends object>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<Rows<Row>> {
    return this.#use(({ pool }) => queryOn<Row>(pool, { text, values, ...options }));
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return this.#use(({ pool }) => runTransaction(pool, work, options));
  }

  tryLock(name: string): Promise<HeldLock | TakenLock> {
    return this.#use(({ config }) => takeLock(config, { name, waitMs: 0 }));
  }

  async withLock<T>(name: string, waitMs: number, work: (lost: AbortSignal) => Promise<T>): Promise<T> {
    const lock = await this.#use(({ config }) => takeLock(config, { name, waitMs }));
    if (lock.kind === "taken") throw lockTaken(name, lock.holder);
    this.#locks.add(lock);
    try {
      return await work(lock.lost);
    } finally {
      this.#locks.delete(lock);
      await lock.release();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const session = await this.#session?.catch(() => undefined);
    this.#session = undefined;
    await session?.close();
  }

  async #use<T>(act: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.#currentSession();
    // Found again, the server has forgotten our lock: what goes on under it might go on beside somebody else's work.
    if ([...this.#locks].some(({ lost }) => lost.aborted)) throw lockLost();
    return act(session);
  }

  // A private server may end under us ('store stop', a crash): the next call starts it again.
  async #currentSession(): Promise<Session> {
    if (this.#closed) throw new BugError("the store was used after it had been closed");
    const known = this.#session;
    const session = await known?.catch(() => undefined);
    if (session?.isLost() === false) return session;
    // Another call may have renewed it while we looked.
    if (this.#session === known || this.#session === undefined) this.#session = this.#renew(session);
    return this.#session;
  }

  async #renew(lost: Session | undefined): Promise<Session> {
    void lost?.close().catch(() => undefined);
    return this.#open();
  }
}

function lockLost(): TransientError {
  return new TransientError("The store went away in the midst of work that has to be alone on it.", {
    code: "store-unreachable",
    next: "Try again; what was under way was rolled back.",
  });
}

function lockTaken(name: string, holder: LockHolder | undefined): TransientError {
  const whose = holder === undefined ? "somebody who has just let it go" : `${holder.who}, since ${holder.since}`;
  return new TransientError(`The lock '${name}' is held by ${whose}.`, {
    code: "lock-taken",
    facts: holder === undefined ? {} : { who: holder.who, since: holder.since },
    next: "Wait until that has finished and try again.",
  });
}
