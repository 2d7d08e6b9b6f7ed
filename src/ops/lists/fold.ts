/** A text as it is searched: without accents and in small letters; the same as `lists.fold` of the store. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("’", "'")
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "");
}
