/** Makes other rows of rows as they come. */
export async function* mapRows<From, To>(rows: AsyncIterable<From>, make: (row: From) => To): AsyncIterable<To> {
  for await (const row of rows) yield make(row);
}
