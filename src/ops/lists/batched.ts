const ROWS_A_BATCH = 1000;

/** Makes rows to be copied of what comes, each with its position, in batches. */
export async function* batched<From, Row>(
  values: AsyncIterable<From>,
  make: (value: From, position: number) => Row,
): AsyncIterable<Row[]> {
  let position = 0;
  let batch: Row[] = [];
  for await (const value of values) {
    position += 1;
    batch.push(make(value, position));
    if (batch.length < ROWS_A_BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
