/** A row as some answers show it: names are written for a page, although they stand in the table as they were given. */
export function asHtml<Row extends object>(row: Row, names: readonly (keyof Row)[]): Row {
  const written = names.map((name) => [name, escaped(row[name])]);
  return { ...row, ...Object.fromEntries(written) };
}

function escaped(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
