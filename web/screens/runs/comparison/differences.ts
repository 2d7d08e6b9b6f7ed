/** A figure of both runs. */
export interface Pair {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

/** What a section of figures comes to. */
export interface Differences {
  /** Those that differ, the furthest apart first. */
  readonly moved: readonly Pair[];
  readonly equal: readonly Pair[];
}

/** How much more there is in the right run; less than nothing where there is less. */
export function moreOf({ left, right }: Pair): number {
  return right - left;
}

/** Parts what differs from what is equal. */
export function differencesOf(pairs: readonly Pair[]): Differences {
  const moved = pairs.filter((pair) => moreOf(pair) !== 0);
  return {
    moved: moved.toSorted((one, other) => Math.abs(moreOf(other)) - Math.abs(moreOf(one))),
    equal: pairs.filter((pair) => moreOf(pair) === 0),
  };
}

/** The figures of a section as one. */
export function sumOf(name: string, pairs: readonly Pair[]): Pair {
  return pairs.reduce((sum, { left, right }) => ({ name, left: sum.left + left, right: sum.right + right }), {
    name,
    left: 0,
    right: 0,
  });
}
