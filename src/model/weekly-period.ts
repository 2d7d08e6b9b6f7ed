/** How a period of each week is written: a day and two times, such as `sun 09:00-11:00`; one that ends before it begins ends the day after. */
export const WEEKLY_PERIOD =
  /^(?<day>sun|mon|tue|wed|thu|fri|sat) (?<from>([01]?\d|2[0-3]):[0-5]\d)-(?<until>([01]?\d|2[0-3]):[0-5]\d)$/;

/** A period of each week, on the clocks of the university. */
export interface WeeklyPeriod {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Times of day as they were written. */
  readonly from: string;
  readonly until: string;
}

/** The days of the week as they are written, Sunday first. */
export const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** Reads a period as `WEEKLY_PERIOD` has it. */
export function weeklyPeriod(written: string): WeeklyPeriod {
  const { day = "", from = "", until = "" } = WEEKLY_PERIOD.exec(written)?.groups ?? {};
  return { weekday: WEEKDAYS.findIndex((one) => one === day), from, until };
}
