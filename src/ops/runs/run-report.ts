import type { ApplyReport } from "../../flow/apply/index.ts";
import type { LedgerTotals } from "../../flow/journal/decided/index.ts";
import type { RunKind, RunStatus } from "../../flow/journal/index.ts";
import type { PlanReport } from "../../flow/run.ts";
import type { StagingReport } from "../../flow/staging/index.ts";

/** The stages whose times are told. */
export const STAGES = ["stage", "decide", "plan", "apply"] as const;
export type StageName = (typeof STAGES)[number];

/** What a run came to; stages that it did not go through are null. */
export interface RunReport {
  readonly run: number;
  readonly kind: RunKind;
  readonly status: RunStatus;
  readonly delivery: StagingReport | null;
  readonly decisions: LedgerTotals | null;
  readonly plan: PlanReport | null;
  readonly applied: ApplyReport | null;
  /** How many problems of each code the run has told. */
  readonly problems: Readonly<Record<string, number>>;
  readonly durationsMs: Readonly<Partial<Record<StageName, number>>>;
  readonly peakMemoryBytes: number;
}
