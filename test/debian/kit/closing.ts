/** What is to be closed, in the order in which it was opened. */
export type Closing = (() => unknown)[];

/** Closes the newest first. */
export async function closeAll(closing: Closing): Promise<void> {
  for (const close of closing.toReversed()) await close();
}
