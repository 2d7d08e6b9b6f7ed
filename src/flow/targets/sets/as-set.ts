import type { Queries } from "../../../infra/store/store.ts";

/** From so many things on it pays to read the whole of what they are compared with. */
export const MANY = 100;

/** The same where each is but looked up by its key. */
export const MANY_BY_KEY = 10_000;

/** Runs statements on many things, or on few. The planner sees no sizes behind documents: it would look up each of many by itself. */
export async function asSet<T>(tx: Queries, areMany: boolean, work: () => Promise<T>): Promise<T> {
  await tx.query(`set local enable_nestloop = ${!areMany}`);
  const result = await work();
  await tx.query("set local enable_nestloop = default");
  return result;
}
