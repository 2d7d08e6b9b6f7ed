import { dateOf } from "./calendar.ts";
import type { RandomStream } from "./random-stream.ts";
import { FAMILY_NAMES, FIRST_NAMES } from "./words/people.ts";

/** A person's names. */
export interface PersonName {
  readonly family: string;
  readonly first: string;
  readonly sex: "F" | "M";
}

/** Draws a name; in a large university many people bear the same one. */
export function personName(random: RandomStream): PersonName {
  const sex = random.chance(0.55) ? "F" : "M";
  // The first names of the list are the frequent ones.
  const family = FAMILY_NAMES[Math.floor(random.next() ** 1.3 * FAMILY_NAMES.length)] ?? random.pick(FAMILY_NAMES);
  return {
    family: random.chance(0.02) ? `${family}-${random.pick(FAMILY_NAMES)}` : family,
    first: random.pick(FIRST_NAMES[sex]),
    sex,
  };
}

/** A birth date of somebody between 17 and 24 years old, or older for a few. */
export function birthDate(random: RandomStream): string {
  const years = random.chance(0.08) ? 25 + random.below(30) : 17 + random.below(7);
  return dateOf(-365 * years - random.below(365));
}

/** A name in the letters of an address: `n-diaye`, `muller`. */
export function addressPart(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .replaceAll(/[łŁ]/gu, "l");
  return plain
    .replaceAll(/ø|Ø/gu, "o")
    .replaceAll(/ı/gu, "i")
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, "-");
}
