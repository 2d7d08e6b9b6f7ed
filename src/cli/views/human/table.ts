/** How the cells of a table stand. */
export interface TableStyle {
  /** Characters of each column; default: as wide as its widest cell. */
  readonly widths?: readonly number[];
  /** Columns of numbers, set to the right. */
  readonly numbers?: ReadonlySet<number>;
  readonly indent?: string;
}

type Rows = readonly (readonly string[])[];

/** Lines of a table: columns under each other, two spaces between them. */
export function tableLines(rows: Rows, style: TableStyle = {}): readonly string[] {
  const { widths = widthsOf(rows), numbers = new Set(), indent = "" } = style;
  return rows.map((cells) => {
    const padded = cells.map((cell, at) =>
      numbers.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
    );
    return (indent + padded.join("  ")).trimEnd();
  });
}

/** The width of the widest cell of each column. */
export function widthsOf(rows: Rows): readonly number[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, at) =>
    rows.reduce((widest, cells) => Math.max(widest, (cells[at] ?? "").length), 0),
  );
}
