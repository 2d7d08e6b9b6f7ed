import { WEEKDAYS, weeklyPeriod } from "../../../../model/weekly-period.ts";

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/**
 * When the dark period that a moment lies in ends; null where it lies in none. A period is `sun 09:00-11:00` on the clocks of the
 * time zone; one that ends before it begins ends the day after.
 */
export function darkUntil(periods: readonly string[], timeZone: string, at: Date): Date | null {
  const now = minuteOfWeek(timeZone, at);
  const left = periods.map(periodOf).map(({ from, minutes }) => minutes - ((now - from + WEEK_MINUTES) % WEEK_MINUTES));
  const most = Math.max(0, ...left);
  return most === 0 ? null : new Date(Math.floor(at.getTime() / 60_000 + most) * 60_000);
}

interface Period {
  /** Minutes since the week began. */
  readonly from: number;
  /** How long it lasts. */
  readonly minutes: number;
}

function periodOf(period: string): Period {
  const { weekday, from, until } = weeklyPeriod(period);
  const begin = minutesOf(from);
  const minutes = (minutesOf(until) - begin + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  return { from: weekday * DAY_MINUTES + begin, minutes };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function minuteOfWeek(timeZone: string, at: Date): number {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value] as const));
  const day = WEEKDAYS.findIndex((one) => one === parts.get("weekday")?.toLowerCase());
  return day * DAY_MINUTES + minutesOf(`${parts.get("hour")}:${parts.get("minute")}`);
}
