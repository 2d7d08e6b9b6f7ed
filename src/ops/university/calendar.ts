/** The only university year that is generated: 2026-2027. */
export const YEAR = "2026";

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0, the day of the first extraction. */
const FIRST_EXTRACTION = Date.UTC(2026, 10, 20);
/** Clocks in Paris go back on 25 October 2026 and forward on 28 March 2027; days are counted from day 0. */
const WINTER = { from: -26, until: 128 };

const dates = new Map<number, string>();

/** The date `day` days after the first extraction, as YYYY-MM-DD; negative days are before it. */
export function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(FIRST_EXTRACTION + day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

/** A moment of that day in Paris time, ISO 8601 with its zone; `minute` counts from midnight. */
export function instantOf(day: number, minute: number): string {
  const zone = day >= WINTER.from && day < WINTER.until ? "+01:00" : "+02:00";
  return `${dateOf(day)}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00${zone}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** When the delivery of that day is taken out of the source: 22:00. */
export function extractedAt(day: number): string {
  return instantOf(day, 22 * 60);
}
