import { isDay, isoDate } from "./calendar.ts";

/** A day; databases print one with a midnight behind it. */
const DAY = /^\d{4}-\d\d-\d\d(?=$|[T ]00:00(?::00(?:\.0+)?)?$)/;

/** Reads a day: `YYYY-MM-DD`, `DD/MM/YYYY` or `YYYYMMDD`. */
export function readDay(cell: string): string | undefined {
  const text = isoDate(cell.trim());
  if (text === "") return "";
  const day = DAY.exec(text)?.[0];
  return day !== undefined && isDay(day) ? day : undefined;
}
