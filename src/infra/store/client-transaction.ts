import type { Readable, Writable } from "node:stream";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { queryOn } from "./query-on.ts";
import type { CopyIn, QueryOptions, Rows, Transaction } from "./store.ts";

/** The transaction under way on a connection. */
export class ClientTransaction implements Transaction {
  readonly #client: pg.ClientBase;
  #copy: Writable | Readable | undefined;
  #cursors = 0;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  /** Whether a copy was begun and not brought to its end: the connection then takes no further statement. */
  get isCopying(): boolean {
    if (this.#copy === undefined) return false;
    return !("writableFinished" in this.#copy ? this.#copy.writableFinished : this.#copy.readableEnded);
  }

  /** Lets go of a copy that will not be brought to its end: what it says when its connection is cut is no news. */
  abandonCopy(): void {
    this.#copy?.on("error", () => undefined);
  }

  query<Row extends object>(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<Rows<Row>> {
    return queryOn<Row>(this.#client, { text, values, ...options });
  }

  copyIn(sql: string): CopyIn {
    const copy = this.#client.query(copyFrom(sql));
    this.#copy = copy;
    return copy;
  }

  copyOut(sql: string): Readable {
    const copy = this.#client.query(copyTo(sql));
    this.#copy = copy;
    return copy;
  }

  // A cursor of SQL: the protocol's own (pg-cursor) keeps the connection to itself, and a statement between two batches would
  // wait for its end for ever.
  async *cursor<Row extends object>(
    sql: string,
    values: readonly unknown[],
    batchSize: number,
  ): AsyncGenerator<readonly Row[]> {
    this.#cursors += 1;
    const name = `batches_${this.#cursors}`;
    await this.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`, values);
    try {
      for (let full = true; full;) {
        const { rows } = await this.query<Row>(`FETCH ${batchSize} FROM ${name}`);
        if (rows.length > 0) yield rows;
        full = rows.length === batchSize;
      }
    } finally {
      // Fails after a failed statement, whose error is the one to tell; the transaction's end closes it then.
      await this.query(`CLOSE ${name}`).catch(() => undefined);
    }
  }
}
