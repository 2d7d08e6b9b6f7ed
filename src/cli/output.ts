import type { Writable } from "node:stream";

/** A stream that text is written to, no faster than it is read; whoever reads may stop at any time (`| head`). */
export class Output {
  readonly #stream: Writable;
  #isClosed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      this.#isClosed = true;
    });
    stream.on("close", () => {
      this.#isClosed = true;
    });
  }

  /** Nobody reads any more: what is written is lost, so there is no need to go on. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Writes the text and waits until there is room for more. */
  async write(text: string): Promise<void> {
    if (this.#isClosed || text === "" || this.#stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        for (const event of ["drain", "close", "error"]) this.#stream.off(event, go);
        resolve();
      };
      for (const event of ["drain", "close", "error"]) this.#stream.on(event, go);
    });
  }
}
