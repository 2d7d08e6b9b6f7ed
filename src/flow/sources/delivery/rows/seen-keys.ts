import { BloomFilter } from "./bloom-filter.ts";

/** So many keys go into 16 KiB: most files of a small delivery have fewer, and making room for large ones would take longer than they do. */
const FEW = 1000;
const FEW_BITS = 17;
/** The others into 8 MiB, whatever the size of the file: of half a million keys, hardly one is taken for another. */
const MANY_BITS = 26;
/** What follows each column. */
const TAB = 9;

/**
 * Remembers keys in a bounded room: one that was there is always known again, one that was not is seldom taken for one that was.
 * So the store has to look for duplicates among few rows only.
 */
export class SeenKeys {
  readonly #few = new BloomFilter(FEW_BITS);
  #many: BloomFilter | undefined;
  #count = 0;

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
    return this.#add(mixed(one), mixed(other) | 1);
  }

  #add(start: number, step: number): boolean {
    this.#count += 1;
    if (this.#count <= FEW) return this.#few.add(start, step);
    this.#many ??= new BloomFilter(MANY_BITS);
    return this.#few.has(start, step) || this.#many.add(start, step);
  }
}

// The last characters differ most and have moved the low bits only; the bits used are the high ones.
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
