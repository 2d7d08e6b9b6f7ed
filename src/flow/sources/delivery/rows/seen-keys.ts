/** 8 MiB, whatever the size of the file: of half a million keys, hardly one is taken for another. */
const BITS = 26;
const ROUNDS = 4;
/** What follows each column. */
const TAB = 9;

/**
 * Remembers keys in a fixed room (a Bloom filter): one that was there is always known again, one that was not is seldom taken for
 * one that was. So the store has to look for duplicates among few rows only.
 */
export class SeenKeys {
  readonly #bits = new Uint32Array(2 ** (BITS - 5));

  /** Whether the key that a line begins with, in so many columns, may have been there before; from now on it was. */
  see(line: string, columns: number): boolean {
    // Two hashes: with 32 bits alone, a few of half a million keys would share theirs.
    let one = 0x811c9dc5;
    let other = 0x9747b28c;
    for (let at = 0, column = 0; column < columns; at += 1) {
      const unit = line.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit, 0x5bd1e995);
      if (unit === TAB) column += 1;
    }
    return this.#mark(mixed(one), mixed(other) | 1);
  }

  #mark(start: number, step: number): boolean {
    let seen = true;
    for (let round = 0; round < ROUNDS; round += 1) {
      const bit = (start + Math.imul(round, step)) >>> (32 - BITS);
      const mask = 1 << (bit & 31);
      const word = this.#bits[bit >>> 5] ?? 0;
      if ((word & mask) === 0) seen = false;
      this.#bits[bit >>> 5] = word | mask;
    }
    return seen;
  }
}

// The last characters differ most and have moved the low bits only; the bits used are the high ones.
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
