const YEAR = /^[12]\d{3}$/;

/** Reads a university year: the four digits of the calendar year in which it begins. */
export function readYear(cell: string): string | undefined {
  if (YEAR.test(cell)) return cell;
  const text = cell.trim();
  return text === "" || YEAR.test(text) ? text : undefined;
}
