import type { Queries } from "../../infra/store/store.ts";
import type { JobProgress, JobStatus } from "./job.ts";

const NEXT = "version = nextval('jobs.version')";

/** Writes down that a worker has taken a job up; false where somebody has stopped it meanwhile. */
export async function beginJob(
  store: Queries,
  job: string,
  { worker, at }: { readonly worker: string; readonly at: Date },
): Promise<boolean> {
  const { rowCount } = await store.query(
    `update jobs.job set status = 'running', worker = $2, started_at = coalesce(started_at, $3), progress = null, ${NEXT}
      where job = $1 and status in ('waiting', 'running')`,
    [job, worker, at],
  );
  return rowCount > 0;
}

/** Ends a job that was to stop when its worker died: it is not begun anew. */
export async function giveUpStopping(store: Queries, job: string, at: Date): Promise<void> {
  await store.query(
    `update jobs.job set status = 'stopped', ended_at = $2, ${NEXT} where job = $1 and status = 'stopping'`,
    [job, at],
  );
}

/** Writes down how far a job has come; true where somebody wants it to stop. */
export async function tellProgress(store: Queries, job: string, progress: JobProgress | null): Promise<boolean> {
  const { rows } = await store.query<{ status: JobStatus }>(
    progress === null
      ? "select status from jobs.job where job = $1"
      : `update jobs.job set progress = $2, ${NEXT} where job = $1 returning status`,
    progress === null ? [job] : [job, JSON.stringify(progress)],
  );
  return rows[0]?.status === "stopping";
}

/** How a job ended. */
export interface JobEnd {
  readonly status: "done" | "failed" | "stopped";
  readonly at: Date;
  readonly run?: number | null;
  readonly error?: { readonly code: string; readonly message: string; readonly next: string | null };
  readonly result?: unknown;
}

/** Writes down how a job ended. */
export async function endJob(store: Queries, job: string, end: JobEnd): Promise<void> {
  const { status, at, run = null, error, result } = end;
  await store.query(
    `update jobs.job set status = $2, ended_at = $3, run = coalesce($4, run), error = $5, result = $6, ${NEXT} where job = $1`,
    [job, status, at, run, jsonOf(error), jsonOf(result)],
  );
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
