import type { Batch } from "./batch.ts";
import { decode } from "./decode.ts";
import type { DecodedText } from "./decoded-text.ts";
import { refineEncoding } from "./detect-encoding.ts";
import type { Dialect, Encoding } from "./dialect.ts";
import { afterFirstLineEnd, afterLastLineEnd } from "./line-ends.ts";
import type { Marks } from "./marks.ts";
import { marksOf } from "./marks.ts";
import { problemOfLine } from "./reading-problem.ts";
import { scanBlock } from "./scan-block.ts";

/** What is known before the first batch. */
export interface BatchStart {
  readonly dialect: Dialect;
  /** Whether the encoding was said, and is not to be refined. */
  readonly encodingIsForced: boolean;
  readonly maxRowBytes: number;
  /** Bytes of the file before the first block. */
  readonly offset: number;
}

/** Turns blocks of bytes into batches of rows; holds one block and one row at most. */
export async function* readBatches(blocks: AsyncIterable<Buffer>, start: BatchStart): AsyncGenerator<Batch> {
  const reader = new BatchReader(start);
  for await (const block of blocks) yield* filled(reader.read(block));
  yield* filled(reader.readLast());
}

function filled(batch: Batch): readonly Batch[] {
  return batch.rows.length + batch.refused.length + batch.blankLines > 0 ? [batch] : [];
}

class BatchReader {
  readonly #start: BatchStart;
  readonly #marks: Marks;
  #encoding: Encoding;
  /** The beginning of a row whose end was not seen yet. */
  #held: Buffer = Buffer.alloc(0);
  /** Where the held bytes begin in the file. */
  #offset: number;
  #line = 1;
  /** Rows that begin before this byte of the file take one line. */
  #oneLineUpTo = 0;
  /** Whether the rest of a line beyond the limit is passed over. */
  #skipping = false;

  constructor(start: BatchStart) {
    this.#start = start;
    this.#marks = marksOf(start.dialect);
    this.#encoding = start.dialect.encoding;
    this.#offset = start.offset;
  }

  read(block: Buffer): Batch {
    const bytes = this.#skipping ? this.#afterSkipped(block) : Buffer.concat([this.#held, block]);
    const batch = this.#scan(bytes, false);
    return this.#held.length > this.#start.maxRowBytes ? this.#dropHeld(batch) : batch;
  }

  readLast(): Batch {
    return this.#scan(this.#held, true);
  }

  #scan(bytes: Buffer, last: boolean): Batch {
    const decoded = this.#decode(
      last ? bytes : bytes.subarray(0, afterLastLineEnd(bytes, this.#marks, this.#encoding)),
    );
    const { maxRowBytes } = this.#start;
    const oneLineUpTo = this.#oneLineUpTo - this.#offset;
    const block = { decoded, size: bytes.length, last, line: this.#line, maxRowBytes, oneLineUpTo };
    const { rows, refused, blankLines, consumed, ...after } = scanBlock(block, this.#marks);
    const batch = { rows, refused, blankLines, encoding: this.#encoding, offset: this.#offset, bytes };
    this.#held = bytes.subarray(consumed);
    this.#oneLineUpTo = this.#offset + after.oneLineUpTo;
    this.#offset += consumed;
    this.#line = after.line;
    return batch;
  }

  #decode(lines: Buffer): DecodedText {
    const decoded = decode(lines, this.#encoding);
    if (decoded.state === "clean" || this.#start.encodingIsForced) return decoded;
    this.#encoding = refineEncoding(this.#encoding, lines);
    return this.#encoding === decoded.encoding ? decoded : decode(lines, this.#encoding);
  }

  #dropHeld(batch: Batch): Batch {
    const line = this.#line;
    const start = batch.bytes.length - this.#held.length;
    const problem = problemOfLine("row-too-long", line);
    this.#offset += this.#held.length;
    this.#held = Buffer.alloc(0);
    this.#line += 1;
    this.#skipping = true;
    return { ...batch, refused: [...batch.refused, { problem, line, start, end: start }] };
  }

  #afterSkipped(block: Buffer): Buffer {
    const lineEnd = afterFirstLineEnd(block, this.#marks, this.#encoding);
    this.#skipping = lineEnd === -1;
    const skipped = this.#skipping ? block.length : lineEnd;
    this.#offset += skipped;
    return block.subarray(skipped);
  }
}
