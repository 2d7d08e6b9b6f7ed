import { inBatches } from "../../infra/in-batches.ts";

const ROWS_A_BATCH = 1000;

/** Makes rows to be copied of what comes, each with its position, in batches. */
export async function* batched<From, Row>(
  values: AsyncIterable<From>,
  make: (value: From, position: number) => Row,
): AsyncIterable<Row[]> {
  let position = 0;
  for await (const batch of inBatches(values, ROWS_A_BATCH)) {
    yield batch.map((value, at) => make(value, position + at + 1));
    position += batch.length;
  }
}
