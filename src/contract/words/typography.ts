const NARROW = "\u202f";
const WIDE = "\u00a0";

/**
 * Sets a French text: non-breaking spaces (narrow before `; ! ?`, wide before `: %` and inside guillemets) and curly apostrophes.
 * The words files stay readable in plain characters, and no text can forget them.
 */
export function frenchTypography(text: string): string {
  return text
    .replaceAll(/ (?=[;!?])/g, NARROW)
    .replaceAll(/ (?=[:%»])/g, WIDE)
    .replaceAll("« ", `«${WIDE}`)
    .replaceAll(/(?<=\p{L})'(?=[\p{L}{])/gu, "’");
}
