/**
 * Reads one cell that is not empty: the text to store, `""` where it holds blanks only, undefined where it cannot be read.
 * What it gives needs no escaping in PostgreSQL's text format for COPY.
 */
export type ReadCell = (cell: string) => string | undefined;

/** What a cell that says nothing is in PostgreSQL's text format for COPY. */
export const NO_VALUE = String.raw`\N`;
