import type { Store } from "../../infra/store/store.ts";
import { type AuditEntry, recordAudit } from "../../ops/access/index.ts";

const LONGEST_WAIT_MS = 250;

/** Lines kept while the store is away; beyond, the oldest go. */
const MOST_WAITING = 10_000;

/** Lines of the audit on their way to the store: many at once, so that looking stays fast. Close it when done. */
export class AuditTrail {
  readonly #store: Store;
  readonly #tellFailure: (error: unknown) => void;
  #waiting: readonly AuditEntry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(store: Store, tellFailure: (error: unknown) => void) {
    this.#store = store;
    this.#tellFailure = tellFailure;
  }

  /** Takes a line; it is in the store a moment later. */
  add(entry: AuditEntry): void {
    this.#waiting = [...this.#waiting, entry].slice(-MOST_WAITING);
    this.#timer ??= setTimeout(() => void this.flush(), LONGEST_WAIT_MS);
  }

  /** Writes what waits now; lines that cannot be written wait on. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const entries = this.#waiting;
    if (entries.length === 0) return;
    this.#waiting = [];
    try {
      await recordAudit(this.#store, entries);
    } catch (error) {
      this.#waiting = [...entries, ...this.#waiting].slice(-MOST_WAITING);
      this.#tellFailure(error);
    }
  }
}
