const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a text that begins with `YYYY-MM-DD` in digits names a day that exists, from 1000 on. */
export function isDay(text: string): boolean {
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const day = digitsAt(text, 8);
  if (year < 1000 || day < 1) return false;
  return day <= (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));
}

// By character code: this runs for every time of a delivery, and cutting a text up takes longer.
function digitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
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
