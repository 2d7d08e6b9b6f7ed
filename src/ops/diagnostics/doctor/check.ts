import { MOODLE_CHECKS } from "../../../model/moodle-checks.ts";

/** What of an installation is checked, in the order in which it is told. */
export const CHECKS = [
  "node",
  "data-folder",
  "disk",
  "store",
  "store-version",
  "migrations",
  "locale",
  "time-zone",
  "last-run",
  ...MOODLE_CHECKS,
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One thing that was looked at. What was expected and found is told in figures and codes, the same in every language. */
export interface Check {
  readonly check: CheckName;
  /** `warning` works and deserves a look; `out-of-reach` may do later; `skipped` could not be looked at. */
  readonly status: "ok" | "warning" | "wrong" | "out-of-reach" | "skipped";
  readonly expected: string;
  readonly found: string;
}
