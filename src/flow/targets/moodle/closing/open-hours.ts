import { Away } from "../../away.ts";
import { darkUntil } from "./dark-periods.ts";

/** When a platform may be touched. */
export interface OpenHours {
  /** Periods of each week in which it is left alone, as `WEEKLY_PERIOD` has them. */
  readonly darkPeriods: readonly string[];
  /** Of the university: dark periods go by its clocks. */
  readonly timeZone: string;
}

/** Throws Away `moodle-dark` in a dark period. */
export function checkOpen({ darkPeriods, timeZone }: OpenHours, now: Date): void {
  const until = darkUntil(darkPeriods, timeZone, now);
  if (until === null) return;
  throw new Away(`Moodle is left alone until ${until.toISOString()}.`, {
    reason: "dark-period",
    until,
    code: "moodle-dark",
    facts: { until: until.toISOString() },
    next: "Give the same command again after that, or change `dark_periods`.",
  });
}
