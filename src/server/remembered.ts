/** Remembers what was worked out for as long as a version stands; then it is worked out anew. One value a key. */
export class Remembered {
  readonly #kept = new Map<string, { readonly version: string; readonly value: Promise<unknown> }>();

  /** The value of a key under a version: remembered, or made. What failed is not remembered. */
  async get<T>(key: string, version: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    // Under one key there is one sort of value: whoever asks says which.
    if (kept?.version === version) return (await kept.value) as T;
    const value = make();
    this.#kept.set(key, { version, value });
    value.catch(() => this.#kept.delete(key));
    return value;
  }
}
