export { askJob, type JobDesk, stopJob } from "./ask-job.ts";
export type { Crew } from "./carry-out.ts";
export { followJob } from "./follow-job.ts";
export type { Job, JobOrder } from "./job.ts";
export { openQueue } from "./queue.ts";
export { countOpenJobs, jobUnknown, readJob, readResult } from "./read-jobs.ts";
export { startWorker, type Worker } from "./worker.ts";
