const NEEDS_QUOTES = /[",\r\n]/u;

/** One line of RFC 4180 with its line end: a comma between cells, quotes only where a cell needs them. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** U+00A0, which looks like nothing and makes two codes differ. */
export const NO_BREAK_SPACE = "\u00A0";
