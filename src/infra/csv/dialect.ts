/** The encodings we read. `ascii` means: no byte above 127 so far, so that every other one would do. */
export const ENCODINGS = [
  "ascii",
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-1",
  "iso-8859-15",
] as const;
/** One of them. */
export type Encoding = (typeof ENCODINGS)[number];

/** The separators we recognise, the likeliest first: it wins when two are equally frequent in a header. */
export const SEPARATORS = [";", ",", "\t", "|"] as const;
/** One of them. */
export type Separator = (typeof SEPARATORS)[number];

/** What ends a line; LF and CRLF are read alike, even mixed in one file. */
export const LINE_ENDS = ["\n", "\r\n", "\r"] as const;
/** One of them. */
export type LineEnd = (typeof LINE_ENDS)[number];

/** `rfc4180`: quotes protect separators and line ends. `none`: a quote is an ordinary character. */
export type Quoting = "rfc4180" | "none";

/** How a file is written: what was detected or forced. Plain values, to be shown to a person as they are. */
export interface Dialect {
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark. */
  readonly bom: boolean;
  readonly separator: Separator;
  readonly lineEnd: LineEnd;
  readonly quoting: Quoting;
}

/** What an import model forces; the rest is detected. */
export interface ForcedDialect {
  readonly encoding?: Exclude<Encoding, "ascii"> | undefined;
  readonly separator?: Separator | undefined;
  readonly lineEnd?: LineEnd | undefined;
  readonly quoting?: Quoting | undefined;
}
