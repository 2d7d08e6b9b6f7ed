import type { PgBoss } from "pg-boss";
import type { Store } from "../../infra/store/store.ts";
import { BugError, OperatorError } from "../../model/errors.ts";
import { hasEnded, type Job, type JobOrder } from "./job.ts";
import { onStore, QUEUE } from "./queue.ts";
import { JOB_COLUMNS, readJob } from "./read-jobs.ts";

/** Where jobs are asked for. */
export interface JobDesk {
  readonly store: Store;
  readonly boss: PgBoss;
}

/** Who asks, when, and under which name the job will be known: a UUID. */
export interface Asking {
  readonly job: string;
  readonly author: string;
  readonly at: Date;
}

/** Asks for long work; it is written down and queued together, or not at all. */
export async function askJob(desk: JobDesk, { kind, about }: JobOrder, asking: Asking): Promise<Job> {
  const { job, author, at } = asking;
  return desk.store.transaction(async (tx) => {
    const { rows } = await tx.query<Job>(
      `insert into jobs.job (job, kind, status, author, asked_at, about) values ($1, $2, 'waiting', $3, $4, $5)
       returning ${JOB_COLUMNS}`,
      [job, kind, author, at, JSON.stringify(about)],
    );
    await desk.boss.send(QUEUE, { job }, { id: job, db: onStore(tx) });
    const [made] = rows;
    if (made === undefined) throw new BugError("a job was written and is not there", { job });
    return made;
  });
}

/**
 * Stops a job: at once where it waits, at the next safe point where it is under way. What it has done by then stays done.
 * OperatorError `job-unknown`, `job-ended`.
 */
export async function stopJob({ store, boss }: JobDesk, job: string, at: Date): Promise<Job> {
  const { rows } = await store.query<Job>(
    `update jobs.job set status = case status when 'waiting' then 'stopped' else 'stopping' end,
            ended_at = case status when 'waiting' then $2::timestamptz end, version = nextval('jobs.version')
      where job = $1 and status in ('waiting', 'running', 'stopping') returning ${JOB_COLUMNS}`,
    [job, at],
  );
  const [stopped] = rows;
  if (stopped === undefined) throw alreadyEnded(await readJob(store, job));
  if (hasEnded(stopped)) await boss.cancel(QUEUE, job);
  return stopped;
}

function alreadyEnded({ job, status }: Job): OperatorError {
  return new OperatorError(`Job ${job} has ended already: ${status}.`, { code: "job-ended", next: "Ask for it anew." });
}
