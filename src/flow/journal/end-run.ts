import { BugError } from "../../model/errors.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { RunStatus } from "./run.ts";

/** How a run ended. */
export interface RunEnd {
  readonly run: number;
  readonly status: Exclude<RunStatus, "running">;
  readonly at: Date;
  /** Counts and times for reports; none when absent. */
  readonly summary?: Readonly<Record<string, unknown>>;
}

/** Writes down how a run ended; a run ends once. */
export async function endRun(store: Queries, { run, status, at, summary = {} }: RunEnd): Promise<void> {
  const { rowCount } = await store.query(
    "update journal.run set status = $2, ended_at = $3, summary = $4 where id = $1 and ended_at is null",
    [run, status, at, JSON.stringify(summary)],
  );
  if (rowCount !== 1) throw new BugError("a run that is not under way was ended", { run, status });
}
