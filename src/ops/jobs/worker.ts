import type { PgBoss } from "pg-boss";
import type { HeldLock, Store } from "../../infra/store/store.ts";
import { OperatorError, TransientError } from "../../model/errors.ts";
import { carryOut, type Crew } from "./carry-out.ts";
import { QUEUE } from "./queue.ts";
import { readOrder } from "./read-jobs.ts";
import { beginJob, endJob, giveUpStopping } from "./write-job.ts";

/** A worker at work. */
export interface Worker {
  /** Takes nothing up any more; what is under way goes on at the next start, in whichever process. */
  stop(): Promise<void>;
}

/** Takes jobs up one after the other until it is stopped, under a name of its own; first gives back what dead workers had taken. */
export async function startWorker(boss: PgBoss, crew: Crew, name: string): Promise<Worker> {
  const lock = await holdName(crew.execution.flow.store, name);
  await takeBack(boss, crew.execution.flow.store);
  await boss.work<{ job: string }>(QUEUE, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([taken]) => {
    if (taken !== undefined) await workOn(crew, { job: taken.data.job, worker: name });
  });
  return {
    stop: async () => {
      await boss.offWork(QUEUE, { wait: false });
      await lock.release();
    },
  };
}

/** A name is held as long as its process lives: that is how others see whether it still does. */
async function holdName(store: Store, name: string): Promise<Pick<HeldLock, "release">> {
  const lock = await store.tryLock(lockOf(name));
  return lock.kind === "held" ? lock : { release: () => Promise.resolve() };
}

function lockOf(worker: string): string {
  return `worker ${worker}`;
}

/** Gives jobs back to the queue whose worker has died: they begin anew at once, and do nothing twice. */
async function takeBack(boss: PgBoss, store: Store): Promise<void> {
  const { rows } = await store.query<{ job: string; worker: string }>(
    "select job, worker from jobs.job where status in ('running', 'stopping') and worker is not null",
  );
  for (const { job, worker } of rows) {
    const lock = await store.tryLock(lockOf(worker));
    if (lock.kind === "taken") continue;
    await lock.release();
    await boss.fail(QUEUE, job, { died: worker });
  }
}

async function workOn(crew: Crew, { job, worker }: { readonly job: string; readonly worker: string }): Promise<void> {
  const { store, clock } = crew.execution.flow;
  const at = clock.now();
  if (!(await beginJob(store, job, { worker, at }))) return giveUpStopping(store, job, at);
  try {
    const { run = null, result } = await carryOut(crew, await readOrder(store, job));
    await endJob(store, job, { status: "done", at: clock.now(), run, result });
  } catch (error) {
    // A worker that is leaving has not failed: its job is taken up again.
    if (crew.leaving.aborted) throw error;
    await endJob(store, job, { ...failureOf(error), at: clock.now() });
  }
}

function failureOf(error: unknown): Pick<Parameters<typeof endJob>[2], "status" | "error"> {
  if (error instanceof OperatorError || error instanceof TransientError) {
    const { code, message, next = null } = error;
    return code === "job-stopped" ? { status: "stopped" } : { status: "failed", error: { code, message, next } };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { status: "failed", error: { code: "bug", message, next: null } };
}
