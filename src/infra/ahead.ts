import { Readable } from "node:stream";
import { finished } from "node:stream/promises";

/** Values that are read ahead of who takes them, and no more than may be held. To be disposed of before what they come from ends. */
export class Ahead<T> implements AsyncIterable<T>, AsyncDisposable {
  readonly #values: Readable;

  constructor(values: AsyncIterable<T>, held: number) {
    this.#values = Readable.from(values, { highWaterMark: held });
    // What goes wrong while nobody takes is told to who takes next.
    this.#values.on("error", () => undefined);
    // Begins at once.
    this.#values.read(0);
  }

  /** Gives what has not been taken yet. */
  [Symbol.asyncIterator](): AsyncIterator<T> {
    return this.#values.iterator({ destroyOnReturn: false });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // What went wrong was told to who took.
    const closed = finished(this.#values).catch(() => undefined);
    this.#values.destroy();
    await closed;
  }
}
