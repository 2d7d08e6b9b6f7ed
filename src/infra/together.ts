/** Waits for every work, also where one has failed: none goes on behind the back of whoever hears of it. Throws what the first one threw. */
export async function together(works: readonly Promise<unknown>[]): Promise<void> {
  for (const end of await Promise.allSettled(works)) if (end.status === "rejected") throw end.reason;
}
