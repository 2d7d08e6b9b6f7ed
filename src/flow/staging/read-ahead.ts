import { setImmediate } from "node:timers/promises";
import { Ahead } from "../../infra/ahead.ts";
import { BugError } from "../../model/errors.ts";
import type { DeliveryFile, FileEnd } from "../sources/port.ts";

/** A stretch of a file's text in UTF-8, or how its reading went. */
type Piece = Buffer | FileEnd;

/** How many pieces are held at most: some 20 MB, whatever the size of the files. */
const HELD = 1024;

/** Reads files one after the other while the store is busy with what was read before. */
export class ReadAhead implements AsyncDisposable {
  readonly #pieces: Ahead<Piece>;
  #end: FileEnd | undefined;

  constructor(files: readonly DeliveryFile[]) {
    this.#pieces = new Ahead(piecesOf(files), HELD);
  }

  /** The text of the next file, in stretches of UTF-8; to be taken to its end. */
  async *next(): AsyncGenerator<Buffer> {
    this.#end = undefined;
    for await (const piece of this.#pieces) {
      if (Buffer.isBuffer(piece)) yield piece;
      else {
        this.#end = piece;
        return;
      }
    }
  }

  /** How the reading of the file went that was taken to its end. */
  end(): FileEnd {
    if (this.#end === undefined) throw new BugError("a file was not taken to its end");
    return this.#end;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#pieces[Symbol.asyncDispose]();
  }
}

async function* piecesOf(files: readonly DeliveryFile[]): AsyncGenerator<Piece> {
  for (const file of files) {
    const reading = file.read();
    for await (const text of reading.text) {
      yield Buffer.from(text);
      // The store's answers come first: until they are heard it has nothing to do.
      await setImmediate();
    }
    yield reading.end();
  }
}
