/** How many things are remembered, and for how long at most: what tells of times to come grows old by itself. */
export interface MemoryLimits {
  readonly entries: number;
  readonly ageMs: number;
}

const USUAL: MemoryLimits = { entries: 3000, ageMs: 60_000 };

interface Kept {
  readonly version: string;
  readonly at: number;
  readonly value: Promise<unknown>;
}

/** Remembers what was worked out for as long as a version stands; then it is worked out anew. One value a key. */
export class Remembered {
  readonly #kept = new Map<string, Kept>();
  readonly #elapsed: () => number;
  readonly #limits: MemoryLimits;

  /** `elapsed` tells milliseconds that never go back. */
  constructor(elapsed: () => number, limits: MemoryLimits = USUAL) {
    this.#elapsed = elapsed;
    this.#limits = limits;
  }

  /** The value of a key under a version: remembered, or made. What failed is not remembered. */
  async get<T>(key: string, version: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    if (kept !== undefined && this.#stands(kept, version)) {
      // Last asked, last to be forgotten.
      this.#kept.set(key, kept);
      // Under one key there is one sort of value: whoever asks says which.
      return (await kept.value) as T;
    }
    const value = make();
    this.#keep(key, { version, at: this.#elapsed(), value });
    return value;
  }

  #stands({ version, at }: Kept, wanted: string): boolean {
    return version === wanted && this.#elapsed() - at < this.#limits.ageMs;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    kept.value.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#limits.entries && oldest !== undefined) this.#kept.delete(oldest);
  }
}
