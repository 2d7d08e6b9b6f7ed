import type { Facts } from "../words/fill.ts";
import type { Locale } from "../words/locale.ts";

/** The facts of a cause as its sentences take them: times and the day of the week in words. */
export function causeFacts(
  facts: Facts,
  { locale, time }: { readonly locale: Locale; readonly time: (iso: string) => string | null },
): Facts {
  const { time: at, weekday } = facts;
  return {
    ...facts,
    ...(typeof at === "string" ? { time: time(at) } : {}),
    ...(typeof weekday === "number" ? { day: weekdayName(weekday, locale) } : {}),
  };
}

/** The fourth of January 1970 was a Sunday. */
function weekdayName(weekday: number, locale: Locale): string {
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(day);
}
