const ROUNDS = 4;

/** A set of pairs of hashes in a fixed room: what was added is always known, something else seldom. */
export class BloomFilter {
  readonly #words: Uint32Array;
  readonly #shift: number;

  /** With room for two to the power of so many bits, from 5 to 32. */
  constructor(power: number) {
    this.#words = new Uint32Array(2 ** (power - 5));
    this.#shift = 32 - power;
  }

  /** Whether it may have been added. */
  has(start: number, step: number): boolean {
    for (let round = 0; round < ROUNDS; round += 1) {
      const bit = (start + Math.imul(round, step)) >>> this.#shift;
      if (((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }

  /** Adds it; whether it may have been added before. */
  add(start: number, step: number): boolean {
    let had = true;
    for (let round = 0; round < ROUNDS; round += 1) {
      const bit = (start + Math.imul(round, step)) >>> this.#shift;
      const mask = 1 << (bit & 31);
      const word = this.#words[bit >>> 5] ?? 0;
      if ((word & mask) === 0) had = false;
      this.#words[bit >>> 5] = word | mask;
    }
    return had;
  }
}
