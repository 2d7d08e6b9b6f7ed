import { createHash } from "node:crypto";

/** Gives numbers from 0 to 1 that look like chance; the same seed gives the same ones. */
export function chanceOf(seed: number): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash("sha256").update(`${seed} ${drawn}`).digest().readUInt32BE() / 2 ** 32;
  };
}
