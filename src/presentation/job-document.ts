import { z } from "zod";
import type { JobDocument } from "../contract/api/documents/job.ts";
import type { Job } from "../ops/jobs/index.ts";

/** Long work, as the API tells it. */
export function jobDocument(job: Omit<Job, "version">): JobDocument {
  const { askedAt, startedAt, endedAt, about, progress, ...rest } = job;
  return {
    job: rest.job,
    kind: rest.kind,
    status: rest.status,
    author: rest.author,
    asked_at: askedAt,
    started_at: startedAt,
    ended_at: endedAt,
    about: z.record(z.string(), z.json()).parse(about),
    progress: progress === null ? null : { ...progress, pause: progress.pause ?? null },
    run: rest.run,
    error: rest.error,
  };
}
