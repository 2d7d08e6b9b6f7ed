/** What an execution does: reads in, plans, applies a plan, all of that, takes back, or one thing done by hand. */
export type RunKind = "import" | "plan" | "apply" | "sync" | "undo" | "act";

/** How far a run has come; `interrupted` is one whose process ended before it said how it went. */
export type RunStatus = "running" | "planned" | "done" | "done-with-findings" | "refused" | "interrupted";

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
