const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a text that begins with `YYYY-MM-DD` in digits names a day that exists, from 1000 on. */
export function isDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const FRENCH = /^(?<day>\d\d)\/(?<month>\d\d)\/(?<year>\d{4})(?=$|[T ])/;
const BASIC = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?=$|[T ])/;

/** `DD/MM/YYYY` and `YYYYMMDD` at the beginning written as `YYYY-MM-DD`; anything else as it is. */
export function isoDate(text: string): string {
  return text.replace(FRENCH, "$<year>-$<month>-$<day>").replace(BASIC, "$<year>-$<month>-$<day>");
}
