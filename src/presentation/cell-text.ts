/** A value as one cell: nothing for no value, lists joined by a vertical bar. */
export function cellText(row: object, column: string): string {
  const value: unknown = Reflect.get(row, column);
  return Array.isArray(value) ? value.map(textOf).join("|") : textOf(value);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
