/** A work begun ahead of who waits for it: only that one hears if it fails. Whoever has failed before does not wait, and need not hear. */
export function heardLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
