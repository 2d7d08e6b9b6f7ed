import { z } from "zod";
import { awayReason, count, run, time } from "../../documents/parts.ts";

/** What a worker can be asked to do. */
const JOB_KINDS = [
  "lint",
  "import",
  "plan",
  "apply",
  "sync",
  "undo",
  "rehearse",
  "send-avatars",
  "look-for-drift",
] as const;

/** How a job stands or ended. */
const JOB_STATUSES = ["waiting", "running", "stopping", "done", "failed", "stopped"] as const;

/** The name of a job. */
export const job = z.uuid();

/** How far a job has come. */
const jobProgress = z.strictObject({
  stage: z.enum(["stage", "decide", "plan", "apply"]),
  done: count,
  total: count.nullable().meta({ description: "Null where it is not known." }),
  pause: z
    .strictObject({ reason: awayReason, since: time, until: time.nullable() })
    .nullable()
    .meta({ description: "The platform is away, and is waited for; `until` is null where nobody knows." }),
});

/** Long work: asked for, done by a worker, found again at any time. */
export const jobDocument = z.strictObject({
  job,
  kind: z.enum(JOB_KINDS),
  status: z.enum(JOB_STATUSES),
  author: z.string(),
  asked_at: time,
  started_at: time.nullable(),
  ended_at: time.nullable(),
  about: z
    .record(z.string(), z.json())
    .meta({ description: "What was asked: the delivery, the plan, the settings to rehearse." }),
  progress: jobProgress.nullable(),
  run: run.nullable().meta({ description: "The run that it has become, once there is one." }),
  error: z.strictObject({ code: z.string(), message: z.string(), next: z.string().nullable() }).nullable(),
});

/** One event of a job's progress: how it stands. */
export type JobDocument = z.infer<typeof jobDocument>;
