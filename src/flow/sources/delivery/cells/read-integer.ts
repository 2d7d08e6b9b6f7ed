/** Digits, and a fraction that is nothing: spreadsheets write 12 as `12.0` or `12,00`. */
const INTEGER = /^[+-]?(?<digits>\d{1,10})(?:[.,]0*)?$/;
const LARGEST = 2_147_483_647;

/** Reads a whole number that PostgreSQL's `integer` can hold. */
export function readInteger(cell: string): string | undefined {
  const text = cell.trim();
  if (text === "") return "";
  const digits = INTEGER.exec(text)?.groups?.["digits"];
  if (digits === undefined || Number(digits) > LARGEST) return undefined;
  return text.startsWith("-") ? `-${digits}` : digits;
}
