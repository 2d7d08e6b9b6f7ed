import type { Queries } from "./store.ts";

/** Does some work of a transaction with four times the memory for each sort or set: where it fits, nothing is written out in parts. */
export async function withMemory<T>(tx: Queries, work: () => Promise<T>): Promise<T> {
  await tx.query("set local work_mem = '256MB'");
  const done = await work();
  await tx.query("set local work_mem to default");
  return done;
}
