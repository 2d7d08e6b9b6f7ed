/** What a file's bytes come from: a stream, or anything that yields buffers. */
export type ByteSource = AsyncIterable<Buffer> | Iterable<Buffer>;

/** Takes chunks until they hold `bytes`, or the source ends. */
export async function takeSample(chunks: AsyncIterator<Buffer>, bytes: number): Promise<Buffer> {
  const taken: Buffer[] = [];
  for (let held = 0; held < bytes;) {
    const next = await chunks.next();
    if (next.done) break;
    taken.push(next.value);
    held += next.value.length;
  }
  return Buffer.concat(taken);
}

/** Iterates over the chunks of a source; ending early ends the source. */
export async function* chunksOf(source: ByteSource): AsyncGenerator<Buffer> {
  yield* source;
}

/** What was taken first, then the rest, in blocks of exactly `size` bytes but for the last. */
export async function* blocksOf(taken: Buffer, rest: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let held = yield* wholeBlocks(taken, size);
  for await (const chunk of rest) held = yield* wholeBlocks(Buffer.concat([held, chunk]), size);
  if (held.length > 0) yield held;
}

// The bytes that do not fill a block come back.
function* wholeBlocks(bytes: Buffer, size: number): Generator<Buffer, Buffer> {
  let at = 0;
  for (; bytes.length - at >= size; at += size) yield bytes.subarray(at, at + size);
  return bytes.subarray(at);
}
