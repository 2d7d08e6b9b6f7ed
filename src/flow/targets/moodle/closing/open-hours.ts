import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { Away } from "../../away.ts";
import { darkUntil } from "./dark-periods.ts";

/** When a Moodle may be touched. */
export interface OpenHours {
  readonly settings: Pick<MoodleSettings, "dark_periods">;
  /** Of the university: dark periods go by its clocks. */
  readonly timeZone: string;
}

/** Throws Away `moodle-dark` in a dark period. */
export function checkOpen({ settings, timeZone }: OpenHours, now: Date): void {
  const until = darkUntil(settings.dark_periods, timeZone, now);
  if (until === null) return;
  throw new Away(`Moodle is left alone until ${until.toISOString()}.`, {
    reason: "dark-period",
    until,
    code: "moodle-dark",
    facts: { until: until.toISOString() },
    next: "Give the same command again after that, or change `moodle.dark_periods`.",
  });
}
