/** A look that is under way, and the one that begins when it has ended, where somebody waits for it already. */
interface Looking<T> {
  readonly current: Promise<T>;
  next: Promise<T> | null;
}

/**
 * Lets calls that come together share one look at the store. Whoever comes while one is under way waits for the next: nobody is told
 * what was so before they asked, and what is taken from somebody is taken from their next call on.
 */
export class SharedLooks<T> {
  readonly #looking = new Map<string, Looking<T>>();

  /** What a look gives that begins after the call; one for all calls with its key. */
  get(key: string, look: () => Promise<T>): Promise<T> {
    const looking = this.#looking.get(key);
    if (looking === undefined) return this.#begin(key, look);
    looking.next ??= looking.current.then(
      () => this.#begin(key, look),
      () => this.#begin(key, look),
    );
    return looking.next;
  }

  #begin(key: string, look: () => Promise<T>): Promise<T> {
    const looking: Looking<T> = { current: look().finally(() => this.#end(key, looking)), next: null };
    this.#looking.set(key, looking);
    return looking.current;
  }

  /** Nothing is kept of a look that nobody waits behind. */
  #end(key: string, looking: Looking<T>): void {
    if (looking.next === null && this.#looking.get(key) === looking) this.#looking.delete(key);
  }
}
