import { editDistance } from "../../model/edit-distance.ts";

/** A name as far as it tells what is taught: without accents, case, signs and years. */
export function foldName(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(/\b(19|20)\d\d\b/g, " ")
    .replaceAll(/ +/g, " ")
    .trim();
}

/** How like two folded names are: 1 when they are equal, 0 when no letter is in its place; of empty ones nothing can be said: 0. */
export function nameLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return a === "" || b === "" ? 0 : 1 - editDistance(a, b) / longest;
}
