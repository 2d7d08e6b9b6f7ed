import type { ApplyReport } from "../../flow/apply/index.ts";
import type { LedgerTotals } from "../../flow/journal/decided/index.ts";
import type { RunKind, RunStatus } from "../../flow/journal/index.ts";
import type { PlanReport } from "../../flow/run.ts";
import type { StagingReport } from "../../flow/staging/index.ts";
import type { KindName } from "../../model/kinds.ts";

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
  readonly teachers: LedgerTotals | null;
  readonly plan: PlanReport | null;
  readonly applied: ApplyReport | null;
  /** Of an undo: things that were changed since and are left as they are. */
  readonly leftOut: number;
  /** Of something done by hand: why; null where nobody said. */
  readonly because: string | null;
  /** How many things of each kind the target held at the end; null where it was not looked at. */
  readonly things: Readonly<Record<KindName, number>> | null;
  /** How many problems of each code the run has told. */
  readonly problems: Readonly<Record<string, number>>;
  readonly durationsMs: Readonly<Partial<Record<StageName, number>>>;
  readonly peakMemoryBytes: number;
}
