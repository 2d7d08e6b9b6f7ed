import pg from "pg";

/** Parses one value from PostgreSQL's text form. */
type Parse = (text: string) => unknown;

const TEXT_ARRAY = 1009;

const scalars: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [20, parseInt8],
  [1082, keepText],
  [1114, parseTimestamp],
  [1184, parseTimestampWithZone],
  [1186, keepText],
]);

const arrays: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [1016, arrayOf(parseInt8)],
  [1115, arrayOf(parseTimestamp)],
  [1182, arrayOf(keepText)],
  [1185, arrayOf(parseTimestampWithZone)],
  [1187, arrayOf(keepText)],
]);

/** How values come out of the store; the driver's own choice where nothing is said here (keys: PostgreSQL's type numbers). */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    (format === "binary" ? undefined : (scalars.get(type) ?? arrays.get(type))) ?? pg.types.getTypeParser(type, format),
};

function keepText(text: string): string {
  return text;
}

function parseInt8(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

function parseTimestamp(text: string): string {
  return text.replace(" ", "T");
}

// Sessions of ours are in UTC, so that a zone other than +00 is never seen; infinity stays as it is.
function parseTimestampWithZone(text: string): string {
  return text.replace(" ", "T").replace(/\+00$/, "Z");
}

function arrayOf(parse: Parse): Parse {
  // Typed wider: the driver's own list of type numbers holds no arrays.
  const parserOf: (type: number) => Parse = pg.types.getTypeParser;
  const readTexts = parserOf(TEXT_ARRAY);
  return (text) => parseItems(readTexts(text), parse);
}

function parseItems(item: unknown, parse: Parse): unknown {
  if (Array.isArray(item)) return item.map((inner: unknown) => parseItems(inner, parse));
  return typeof item === "string" ? parse(item) : item;
}
