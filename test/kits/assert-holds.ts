import fc from "fast-check";

/** How often a property is tried where nobody asks for more, and whether a failure is told without looking for a smaller one. */
export interface Usual {
  readonly numRuns: number;
  readonly endOnFailure?: boolean;
}

/** The chances of every day: the same on every machine, so that a test that fails tells of a change and not of luck. */
const EVERYDAY_SEED = 4;

/** Tries a property with the chances of every day, or with those and as often as `npm run properties` asks. */
export async function assertHolds<T>(property: fc.IAsyncProperty<T>, usual: Usual): Promise<void> {
  const { PROPERTY_RUNS: runs = "0", PROPERTY_SEED: seed = EVERYDAY_SEED, PROPERTY_PATH: path } = process.env;
  await fc.assert(property, {
    ...usual,
    numRuns: Math.max(usual.numRuns, Number(runs)),
    seed: Number(seed),
    ...(path === undefined ? {} : { path }),
  });
}
