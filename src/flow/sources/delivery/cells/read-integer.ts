/** Digits, and a fraction that is nothing: spreadsheets write 12 as `12.0` or `12,00`. */
const INTEGER = /^\+?(?<digits>\d{1,10})(?:[.,]0*)?$/;
const LARGEST = 2_147_483_647;

/** Reads a whole number, zero or more, that PostgreSQL's `integer` can hold: hours, places and sessions are never less. */
export function readInteger(cell: string): string | undefined {
  const text = cell.trim();
  if (text === "") return "";
  const digits = INTEGER.exec(text)?.groups?.["digits"];
  return digits === undefined || Number(digits) > LARGEST ? undefined : digits;
}
