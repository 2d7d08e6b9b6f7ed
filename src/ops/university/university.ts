import type { AnomalyLevel } from "./options.ts";
import type { Step } from "./steps.ts";

/** What everything else is derived from: small, whatever the number of students. */
export interface University {
  readonly seed: number;
  readonly anomalies: AnomalyLevel;
  /** Days since the first extraction. */
  readonly day: number;
  readonly students: number;
  readonly steps: readonly Step[];
}
