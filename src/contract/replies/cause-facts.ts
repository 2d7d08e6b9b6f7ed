import { weeklyPeriod } from "../../model/weekly-period.ts";
import type { Facts } from "../words/fill.ts";
import type { Speech } from "../words/speech.ts";

/** Who tells of a cause. */
export interface CauseTeller extends Pick<Speech, "locale" | "say"> {
  readonly words: Pick<Speech["words"], "replies">;
  readonly time: (iso: string) => string | null;
}

/** The facts of a cause as its sentences take them: times and periods of the week in words. */
export function causeFacts(facts: Facts, teller: CauseTeller): Facts {
  const { time: at, periods } = facts;
  return {
    ...facts,
    ...(typeof at === "string" ? { time: teller.time(at) } : {}),
    ...(typeof periods === "string" ? { periods: periodsInWords(periods, teller) } : {}),
  };
}

function periodsInWords(periods: string, { locale, say, words }: CauseTeller): string {
  const told = periods.split(", ").map((period) => {
    const { weekday, from, until } = weeklyPeriod(period);
    return say(words.replies.eachWeek, { day: weekdayName(weekday, locale), from, until });
  });
  return new Intl.ListFormat(locale).format(told);
}

/** The fourth of January 1970 was a Sunday. */
function weekdayName(weekday: number, locale: Speech["locale"]): string {
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(day);
}
