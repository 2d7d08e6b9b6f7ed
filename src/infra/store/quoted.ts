import pg from "pg";

/** A name as SQL takes it: `"primary"`, `"facts"."students"`; parts of a dotted name are quoted each. */
export function quotedName(name: string): string {
  return name.split(".").map(pg.escapeIdentifier).join(".");
}

/** A text as an SQL literal. */
export function quotedText(text: string): string {
  return pg.escapeLiteral(text);
}
