import type { MOODLE_CHECKS } from "../../../model/moodle-checks.ts";

/** One thing that was looked at. */
export interface MoodleCheck {
  readonly check: (typeof MOODLE_CHECKS)[number];
  readonly status: "ok" | "warning" | "wrong" | "out-of-reach" | "skipped";
  readonly expected: string;
  readonly found: string;
}
