import type { Queries } from "../../infra/store/store.ts";
import { BugError, OperatorError } from "../../model/errors.ts";
import type { Job, JobKind, TakenJob } from "./job.ts";

/** SQL of the columns of a job, as `Job` names them. */
export const JOB_COLUMNS = `job, kind, status, author, asked_at as "askedAt", started_at as "startedAt", ended_at as "endedAt",
  about, progress, run, error, version`;

/** The job of that name. OperatorError `job-unknown`. */
export async function readJob(store: Queries, job: string): Promise<Job> {
  const { rows } = await store.query<Job>(`select ${JOB_COLUMNS} from jobs.job where job = $1`, [job]);
  const [found] = rows;
  if (found === undefined) throw jobUnknown(job);
  return found;
}

/** There is no such job, or none that is to be told of. */
export function jobUnknown(job: string): OperatorError {
  return new OperatorError(`There is no job ${job}.`, { code: "job-unknown", next: "GET /api/v1/jobs lists them." });
}

/** What a job was asked to do, as it was written by `askJob`. */
export async function readOrder(store: Queries, job: string): Promise<TakenJob> {
  const { rows } = await store.query<TakenJob>("select job, author, kind, about from jobs.job where job = $1", [job]);
  const [order] = rows;
  if (order === undefined) throw new BugError("a job that was queued is not written down", { job });
  return order;
}

/** What a job of that kind came to, where that is no run. OperatorError `job-unknown`, `job-not-done`. */
export async function readResult(store: Queries, kind: JobKind, job: string): Promise<unknown> {
  const { status, kind: found } = await readJob(store, job);
  if (found !== kind) throw jobUnknown(job);
  const { rows } = await store.query<{ result: unknown }>("select result from jobs.job where job = $1", [job]);
  const result = rows[0]?.result ?? null;
  if (result !== null) return result;
  throw new OperatorError(`Job ${job} has come to nothing: it is ${status}.`, {
    code: "job-not-done",
    facts: { status },
    next: "Wait until it is done.",
  });
}

/** How many jobs wait or are under way. */
export async function countOpenJobs(store: Queries): Promise<number> {
  const { rows } = await store.query<{ count: number }>(
    "select count(*) as count from jobs.job where status in ('waiting', 'running', 'stopping')",
  );
  return rows[0]?.count ?? 0;
}
