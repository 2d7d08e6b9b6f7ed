import { BugError } from "../../model/errors.ts";

/** Mixes one number into a 32-bit hash, so that near ordinals give far states. */
function mixed(hash: number, value: number): number {
  const once = Math.imul(hash ^ value, 0x85eb_ca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2_ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function stateOf(seed: number, label: string, ordinals: readonly number[]): number {
  let hash = mixed(0x9e37_79b9, seed);
  for (let at = 0; at < label.length; at += 1) hash = mixed(hash, label.charCodeAt(at));
  for (const ordinal of ordinals) hash = mixed(hash, ordinal);
  return hash;
}

/**
 * Repeatable chance: the same seed, label and ordinals always draw the same values. Each thing draws from a stream of its
 * own, so that a change to one never disturbs another. Not for secrets.
 */
export class RandomStream {
  #state: number;

  constructor(seed: number, label: string, ...ordinals: readonly number[]) {
    this.#state = stateOf(seed, label, ordinals);
  }

  /** A number from 0 up to, and without, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b_79f5) >>> 0;
    const first = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((second ^ (second >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** True in `share` of the draws; 0 is never, 1 always. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the list, all equally likely; an empty list is a defect of ours. */
  pick<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new BugError("nothing to pick from", { length: list.length });
    return item;
  }

  /** The list in another order; the list itself is left as it is. */
  shuffled<Item>(list: readonly Item[]): Item[] {
    const rest = [...list];
    return list.map(() => {
      const at = this.below(rest.length);
      const last = rest.pop();
      const item = at === rest.length ? last : rest[at];
      if (item === undefined || last === undefined) throw new BugError("the list to shuffle holds a hole");
      if (at < rest.length) rest[at] = last;
      return item;
    });
  }
}
