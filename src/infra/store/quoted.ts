import pg from "pg";

/** A name as SQL takes it: `"primary"`, `"facts"."students"`; parts of a dotted name are quoted each. */
export function quotedName(name: string): string {
  return name.split(".").map(pg.escapeIdentifier).join(".");
}

/** A text as an SQL literal. */
export function quotedText(text: string): string {
  return pg.escapeLiteral(text);
}

/** Texts as SQL literals with commas between them: what stands in the parentheses of `in` and the brackets of `array`. */
export function quotedTexts(texts: readonly string[]): string {
  return texts.map(quotedText).join(", ");
}
