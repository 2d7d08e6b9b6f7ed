import type { Batch } from "./batch.ts";
import { binarySignature } from "./binary-signature.ts";
import type { ByteSource } from "./blocks.ts";
import { blocksOf, chunksOf, takeSample } from "./blocks.ts";
import { detectDialect, SAMPLE_BYTES } from "./detect-dialect.ts";
import { byteOrderMarkOf } from "./detect-encoding.ts";
import type { Dialect, ForcedDialect } from "./dialect.ts";
import { readBatches } from "./read-batches.ts";
import type { ReadingProblem } from "./reading-problem.ts";
import { problemOfLine } from "./reading-problem.ts";
import type { Header } from "./take-header.ts";
import { takeHeader } from "./take-header.ts";

/** How to read a file; everything has a default, and what is not forced is detected. */
export interface ReadingOptions extends ForcedDialect {
  /** False for a list without header: every row is then a row. Default true. */
  readonly header?: boolean;
  /** Longest row that is kept, in bytes, line end included. Default 1 MiB. */
  readonly maxRowBytes?: number;
  /** How much is read at a time, in bytes, even. Default 64 KiB. */
  readonly blockBytes?: number;
}

/** An open table, or why nothing of the file can be read. */
export type Reading =
  | {
      readonly kind: "table";
      readonly dialect: Dialect;
      /** Undefined when the options say that there is none. */
      readonly header: Header | undefined;
      /** The rows in file order, to be gone through once; stopping early closes the source. */
      readonly batches: AsyncIterable<Batch>;
    }
  | { readonly kind: "refused"; readonly dialect: Dialect; readonly problem: ReadingProblem };

/**
 * Opens a table: detects how it is written, reads its header, and gives its rows batch by batch in constant memory. Trouble in a
 * row is a value in its batch; only the source itself can throw.
 */
export async function readRows(source: ByteSource, options: ReadingOptions = {}): Promise<Reading> {
  const chunks = chunksOf(source);
  const sample = await takeSample(chunks, SAMPLE_BYTES);
  const dialect = detectDialect(sample, options);
  const binary = binarySignature(sample, dialect.encoding.startsWith("utf-16"));
  if (binary !== undefined) return refuse(chunks, dialect, problemOfLine("file-binary", 1, binary));
  const mark = byteOrderMarkOf(sample)?.mark ?? Buffer.alloc(0);
  const blocks = blocksOf(sample.subarray(mark.length), chunks, options.blockBytes ?? 65_536);
  const batches = readBatches(blocks, {
    dialect,
    encodingIsForced: options.encoding !== undefined,
    maxRowBytes: options.maxRowBytes ?? 1_048_576,
    offset: mark.length,
  });
  if (options.header === false)
    return { kind: "table", dialect, header: undefined, batches: thenClose(chunks, batches) };
  const first = await takeHeader(batches, mark);
  if (first.kind === "refused") return refuse(chunks, dialect, first.problem);
  return { kind: "table", dialect, header: first.header, batches: thenClose(chunks, [first.rest], batches) };
}

async function refuse(chunks: AsyncGenerator, dialect: Dialect, problem: ReadingProblem): Promise<Reading> {
  await chunks.return(undefined);
  return { kind: "refused", dialect, problem };
}

async function* thenClose(
  chunks: AsyncGenerator,
  ...parts: readonly (Iterable<Batch> | AsyncIterable<Batch>)[]
): AsyncGenerator<Batch> {
  try {
    for (const part of parts) yield* part;
  } finally {
    await chunks.return(undefined);
  }
}
