/**
 * Waits for every work, also where one has failed: none goes on behind the back of whoever hears of it. Gives what they give; throws
 * what the first one threw.
 */
export async function together<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  const ends = await Promise.allSettled(works);
  return ends.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}
