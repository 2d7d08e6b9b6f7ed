import type { Separator } from "./dialect.ts";

/** How lines are written. */
export interface LineStyle {
  /** Default `;`. */
  readonly separator?: Separator;
  /** Default CRLF, as RFC 4180 says. */
  readonly lineEnd?: "\r\n" | "\n";
  /**
   * True for files that people open in a spreadsheet: a cell that would start a formula gets an apostrophe before it.
   * Default false: what another program reads must come back unchanged.
   */
  readonly forSpreadsheets?: boolean;
}

/** One line of CSV, its line end included. A cell is quoted only where it must be. */
export function csvLine(cells: readonly string[], style: LineStyle = {}): string {
  const { separator = ";", lineEnd = "\r\n", forSpreadsheets = false } = style;
  const written = cells.map((cell) => quoted(forSpreadsheets ? withoutFormula(cell) : cell, separator));
  // An empty cell alone would be an empty line, which readers pass over.
  return `${written.length === 1 && written[0] === "" ? '""' : written.join(separator)}${lineEnd}`;
}

// What spreadsheets take for a formula, by the list of OWASP's page on CSV injection.
function withoutFormula(cell: string): string {
  return /^[=+\-@\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string, separator: Separator): string {
  const mustBe = cell.includes(separator) || /["\r\n]/u.test(cell);
  return mustBe ? `"${cell.replaceAll('"', '""')}"` : cell;
}
