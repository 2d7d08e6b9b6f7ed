const SPECIAL = /[\\\t\n\r]/;
const NAMED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A text as PostgreSQL's text format for COPY has it. */
export function escapeCopy(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll(/[\\\t\n\r]/g, (character) => NAMED[character] ?? character);
}
