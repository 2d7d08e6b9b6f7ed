/** What an execution does: reads in, plans, applies a plan, all of that, takes back, or one thing done by hand. */
export const RUN_KINDS = ["import", "plan", "apply", "sync", "undo", "act"] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** How far a run has come; `interrupted` is one whose process ended before it said how it went. */
export const RUN_STATUSES = ["running", "planned", "done", "done-with-findings", "refused", "interrupted"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** One execution. */
export interface Run {
  readonly id: number;
  readonly kind: RunKind;
  readonly status: RunStatus;
  readonly author: string;
  /** ISO 8601 times in UTC. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** The run whose plan this one applies. */
  readonly planRun: number | null;
  /** The run that this one undoes. */
  readonly undoesRun: number | null;
  readonly summary: Readonly<Record<string, unknown>>;
}
