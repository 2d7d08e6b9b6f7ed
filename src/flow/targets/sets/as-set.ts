import type { Queries } from "../../../infra/store/store.ts";

/** From so many things on it pays to read the whole of what they are compared with. */
const MANY = 100;

/** Runs statements on so many things. The planner sees no sizes behind documents: it would look up each of many by itself. */
export async function asSet<T>(tx: Queries, count: number, work: () => Promise<T>): Promise<T> {
  await tx.query(`set local enable_nestloop = ${count < MANY}`);
  const result = await work();
  await tx.query("set local enable_nestloop = default");
  return result;
}
